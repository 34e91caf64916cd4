import Testing

@testable import Images

struct ImageSizeTests {
    @Test(arguments: Sample.all)
    func `reads what an encoder wrote`(sample: Sample) {
        #expect(ImageSize(head: sample.bytes) == sample.size)
    }

    @Test(arguments: Sample.all)
    func `reads the size of every beginning, or none`(sample: Sample) {
        for end in sample.bytes.indices {
            let size = ImageSize(head: Array(sample.bytes[..<end]))
            #expect(size == nil || size == sample.size)
        }
    }

    @Test(arguments: Sample.all)
    func `takes bytes that are wrong`(sample: Sample) {
        for place in sample.bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0xFF] {
                var bytes = sample.bytes
                bytes[place] = value
                if let size = ImageSize(head: bytes) { #expect(size.width > 0 && size.height > 0) }
            }
        }
    }

    @Test(arguments: [
        ("<svg width='30' height='20'>", 30, 20),
        ("<svg viewBox=\"0 0 8 4\"/>", 8, 4),
        ("<svg viewBox='0,0,8.4,4.6'>", 8, 5),
        ("<svg width='16' viewBox='0 0 8 4'>", 16, 8),
        ("<svg height='16' viewBox='0 0 8 4'>", 32, 16),
        ("<svg width='100%' height='100%' viewBox='0 0 8 4'>", 8, 4),
        ("<svg width='1in' height='2.54cm'>", 96, 96),
        ("<svg width='3PX' height='3pt'>", 3, 4),
        (
            "\u{FEFF}<?xml version='1.0'?>\n<!-- <svg> -->\n<!DOCTYPE svg>\n<svg width='3' height='2'>",
            3, 2
        ),
        ("<svg\n  xmlns='a>b'\n  width = '3'\n  height = '2' >", 3, 2),
    ])
    func `reads the size of a drawing`(text: String, width: Int, height: Int) {
        #expect(ImageSize(head: Array(text.utf8)) == ImageSize(width: width, height: height))
    }

    @Test(arguments: [
        "", "<svg>", "<svg", "<svg width='3'>", "<svg width='0' height='2'>",
        "<svg width='-3' height='2'>", "<svg width='3em' height='2em'>",
        "<svgx width='3' height='2'>",
        "<html><svg width='3' height='2'>", "<svg viewBox='0 0 8'>", "<svg viewBox='0 0 nan 4'>",
        "<svg width='1e99' height='2'>", "<!-- ", "<svg width=3 height=2>", "GIF89a",
        "RIFFxxxxWEBP",
        "\u{89}PNG",
    ])
    func `says nothing where nothing is said`(text: String) {
        #expect(ImageSize(head: Array(text.utf8)) == nil)
    }

    @Test func `reads a JPEG's size behind much else`() throws {
        let sample = try #require(Sample.all.first { $0.name == "JPEG" })
        let comment: [UInt8] =
            [0xFF, 0xFF, 0xFE, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 65_533)
        let bytes = sample.bytes[..<2] + comment + comment + sample.bytes[2...]
        #expect(ImageSize(head: Array(bytes)) == sample.size)
    }
}
