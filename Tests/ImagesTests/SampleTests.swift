import Images
import Testing

@Suite struct SampleTests {
    @Test(arguments: Sample.all)
    func `reads what an encoder wrote`(sample: Sample) {
        #expect(!sample.bytes.isEmpty && sample.has(ImageSize(head: sample.bytes)))
    }

    @Test(arguments: Sample.all)
    func `reads the size or none from every beginning`(sample: Sample) {
        var known = false
        for end in sample.bytes.indices {
            let size = ImageSize(head: Array(sample.bytes[..<end]))
            #expect(size == nil ? !known : sample.has(size), "after \(end) bytes")
            known = size != nil
        }
    }

    @Test(arguments: Sample.all)
    func `does not look behind the head`(sample: Sample) {
        let padding = [UInt8](repeating: 0, count: ImageSize.headLength)
        #expect(sample.has(ImageSize(head: sample.bytes + padding)))
        #expect(ImageSize(head: padding + sample.bytes) == nil)
    }

    @Test(arguments: 0..<20)
    func `takes any bytes`(seed: UInt64) {
        var random = Random(seed: seed)
        for _ in 0..<100 {
            let bytes = Self.mutation(using: &random)
            guard let size = ImageSize(head: bytes) else { continue }
            #expect(size.width > 0 && size.height > 0)
        }
    }

    /// A sample, or a drawing, with some bytes changed, cut out or doubled.
    private static func mutation(using random: inout Random) -> [UInt8] {
        let sources = Sample.all.map(\.bytes) + Drawing.all.map { Array($0.text.utf8) }
        var bytes = sources.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 8 {
            let start = Int.random(in: 0..<bytes.count - 8, using: &random)
            let run = start..<start + Int.random(in: 1...8, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.removeSubrange(run)
            case 1: bytes.insert(contentsOf: bytes[run], at: start)
            case 2: bytes.replaceSubrange(run, with: repeatElement(0xFF, count: run.count))
            default: bytes[start] = UInt8.random(in: 0...255, using: &random)
            }
        }
        return bytes
    }
}
