import Images
import Testing

/// What the containers of the formats may do that no encoder at hand does.
@Suite struct ContainerTests {
    @Test(arguments: Sample.jpeg)
    func `walks over what stands before a JPEG's frame`(sample: Sample) {
        let comment: [UInt8] = [0xFF, 0xFF, 0xFE, 0xFF, 0xFF] + Array(repeating: 0, count: 0xFFFD)
        let profiles = [0xFF, 0x01, 0xFF, 0xD0] + comment + comment
        let bytes = sample.bytes[..<2] + profiles + sample.bytes[2...]
        #expect(sample.has(ImageSize(head: Array(bytes))))
    }

    @Test(arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCF] as [UInt8])
    func `knows each start of a frame`(marker: UInt8) {
        let size = ImageSize(head: Self.jpeg(marker))
        #expect(size?.width == 3 && size?.height == 2)
    }

    @Test(arguments: [0xC4, 0xC8, 0xCC, 0xD9, 0xDA, 0xE0] as [UInt8])
    func `takes no other segment for a frame`(marker: UInt8) {
        #expect(ImageSize(head: Self.jpeg(marker)) == nil)
    }

    private static func jpeg(_ marker: UInt8) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, marker, 0, 8, 8, 0, 2, 0, 3, 0]
    }

    @Test(arguments: Sample.avif)
    func `reads the first size where no item has one`(sample: Sample) {
        let size = ImageSize(head: sample.replacing("ipma", with: Array("free".utf8)))
        #expect(size.map { Set([$0.width, $0.height]) } == [sample.width, sample.height])
    }

    @Test(arguments: Sample.avif)
    func `reads no file of another brand`(sample: Sample) {
        #expect(ImageSize(head: sample.replacing("ftyp", with: Array("styp".utf8))) == nil)
    }

    @Test func `reads the size of the primary item and no other`() {
        let size = ImageSize(head: Self.avif(primary: 2))
        #expect(size?.width == 5 && size?.height == 6)
        let turned = ImageSize(head: Self.avif(primary: 1))
        #expect(turned?.width == 4 && turned?.height == 3)
    }

    /// Two items: the first is three by four and turned, the second five by six; a box of 64 bits
    /// of size stands in front, and properties have numbers of two bytes.
    private static func avif(primary: UInt8) -> [UInt8] {
        let sizes =
            box("ispe", [0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 4])
            + box("ispe", [0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 6]) + box("irot", [3])
        let links: [UInt8] = [
            0, 0, 0, 1, 0, 0, 0, 2, 0, 1, 2, 0x80, 1, 0x80, 3, 0, 2, 2, 0, 99, 0x80, 2,
        ]
        let properties = box("ipco", sizes) + box("ipma", links)
        let item = box("pitm", [0, 0, 0, 0, 0, primary])
        let free: [UInt8] = [0, 0, 0, 1] + Array("free".utf8) + [0, 0, 0, 0, 0, 0, 0, 16]
        return box("ftyp", Array("mif1".utf8) + [0, 0, 0, 0] + Array("miafavif".utf8)) + free
            + box("meta", [0, 0, 0, 0] + item + box("iprp", properties))
    }

    private static func box(_ type: String, _ body: [UInt8]) -> [UInt8] {
        [0, 0, 0, UInt8(8 + body.count)] + Array(type.utf8) + body
    }
}
