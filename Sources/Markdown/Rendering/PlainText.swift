/// The text of a document without its markup, as far as other pages need it.
struct PlainText {
    /// Whether the whole text is kept.
    let keepsAll: Bool

    /// The whole text, a line for each paragraph, heading, item and cell; code blocks are left out.
    private(set) var all: [UInt8] = []
    private(set) var wordCount = 0
    private(set) var firstParagraph: String?
    private var isInWord = false
    private var open: Block?
    private var collected: [UInt8] = []

    private enum Block {
        case paragraph
        case heading
    }

    init(keepsAll: Bool) {
        self.keepsAll = keepsAll
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        if keepsAll { all.append(contentsOf: text) }
        if open != nil { collected.append(contentsOf: text) }
        // Numbers in the place of conditions: this runs over every byte of every page.
        var begun = 0
        var wasBlank: UInt8 = isInWord ? 0 : 1
        for byte in text {
            let isBlank: UInt8 = byte <= UInt8(ascii: " ") ? 1 : 0
            begun &+= Int(wasBlank & ~isBlank)
            wasBlank = isBlank
        }
        wordCount += begun
        isInWord = wasBlank == 0
    }

    mutating func addBreak() {
        if keepsAll { all.append(UInt8(ascii: " ")) }
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
        endLine()
        guard open == .paragraph else { return }
        let text = takeCollected()
        firstParagraph = text.isEmpty ? nil : text
    }

    /// Ends a heading.
    ///
    /// - Returns: Its text, trimmed.
    mutating func closeHeading() -> String {
        endLine()
        return takeCollected()
    }

    private mutating func endLine() {
        isInWord = false
        if keepsAll, let last = all.last, last != UInt8(ascii: "\n") {
            all.append(UInt8(ascii: "\n"))
        }
    }

    /// The text with each run of white space as one space, and none at its ends.
    private func collapsed(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isBehindSpace = true
        for byte in text {
            let isSpace = byte.isSpace
            if !isSpace { result.append(byte) }
            if isSpace, !isBehindSpace { result.append(UInt8(ascii: " ")) }
            isBehindSpace = isSpace
        }
        if isBehindSpace, !result.isEmpty { result.removeLast() }
        return result
    }

    private mutating func takeCollected() -> String {
        defer { collected.removeAll(keepingCapacity: true) }
        open = nil
        return String(decoding: collapsed(collected), as: UTF8.self)
    }
}
