/// The text of a document without its markup, as far as other pages need it.
struct PlainText {
    private(set) var wordCount = 0
    private(set) var firstParagraph: String?
    private var isInWord = false
    private var open: Block?
    private var collected: [UInt8] = []

    private enum Block {
        case paragraph
        case heading
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        if open != nil { collected.append(contentsOf: text) }
        for byte in text {
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
            if !isBlank, !isInWord { wordCount += 1 }
            isInWord = !isBlank
        }
    }

    mutating func addBreak() {
        if open != nil { collected.append(UInt8(ascii: " ")) }
        isInWord = false
    }

    mutating func openParagraph() {
        guard firstParagraph == nil else { return }
        open = .paragraph
    }

    mutating func openHeading() {
        open = .heading
    }

    /// Ends a paragraph or a list item's text.
    mutating func closeBlock() {
        isInWord = false
        guard open == .paragraph else { return }
        firstParagraph = takeCollected()
    }

    /// Ends a heading.
    ///
    /// - Returns: Its text, trimmed.
    mutating func closeHeading() -> String {
        isInWord = false
        return takeCollected()
    }

    private mutating func takeCollected() -> String {
        defer { collected.removeAll(keepingCapacity: true) }
        open = nil
        let text = String(decoding: collected, as: UTF8.self)
        return String(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
