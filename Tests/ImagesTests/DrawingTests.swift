import Images
import Testing

@Suite struct DrawingTests {
    @Test(arguments: Drawing.all)
    func `reads the size of a drawing`(drawing: Drawing) {
        let size = ImageSize(head: Array(drawing.text.utf8))
        #expect(size?.width == drawing.width && size?.height == drawing.height)
    }

    @Test(arguments: Drawing.all)
    func `waits for the end of the root's start tag`(drawing: Drawing) {
        let bytes = Array(drawing.text.utf8)
        for end in bytes.indices {
            #expect(ImageSize(head: Array(bytes[..<end])) == nil, "after \(end) bytes")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["<", "<!--", "<!---->", "<?", "<!DOCTYPE ", "[", "<svg ", "'", " ", "a='' "]
    )
    func `takes long text in linear time`(text: String) {
        let start = ["", "<!DOCTYPE ", "<svg ", "<svg width='"]
        for start in start {
            let text =
                start + String(repeating: text, count: ImageSize.headLength / text.utf8.count)
            #expect(ImageSize(head: Array(text.utf8)) == nil)
        }
    }
}
