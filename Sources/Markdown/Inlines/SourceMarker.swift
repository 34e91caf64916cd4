/// Marks what libcmark would lose or change: escapes that an extension has to know of, and the signs
/// of markup inside bare addresses.
struct SourceMarker {
    private let text: [UInt8]
    private var output: [UInt8] = []

    /// How much of the text is in the output.
    private var copied = 0
    private var position = 0

    /// How many brackets are open; an address inside them is a link's text and stays as it is.
    private var depth = 0
    private var addresses = BareAddress()

    /// Whether anything was found that may be a bare address.
    private(set) var hasAddresses = false

    /// Where the word ends that was looked at last.
    private var wordEnd = 0

    init(_ text: [UInt8]) {
        self.text = text
    }

    /// The text with marks; nil if it needs none.
    mutating func marked() -> [UInt8]? {
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\\"): takeBackslash()
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth = max(0, depth - 1)
            case UInt8(ascii: "\n"): takeLineEnd()
            case UInt8(ascii: ":"):
                if let start = BareAddress.webStart(text, colon: position, from: copied) {
                    takeAddress(from: start, kind: .web)
                }
            case UInt8(ascii: "w"):
                if BareAddress.isWWWStart(text, position, from: 0) {
                    takeAddress(from: position, kind: .www)
                }
            default: break
            }
            position += 1
        }
        guard !output.isEmpty else { return nil }
        output.append(contentsOf: text[copied...])
        return output
    }

    // MARK: - Escapes

    /// The characters whose escape an extension has to respect.
    private static let escapable = Array("~[]{:/.@\"'-^".utf8)

    private mutating func takeBackslash() {
        guard position + 1 < text.count, text[position + 1].isPunctuation else { return }
        if Self.escapable.contains(text[position + 1]) { insert(Mark.escape, at: position) }
        position += 1
    }

    private mutating func insert(_ bytes: [UInt8], at place: Int) {
        output.append(contentsOf: text[copied..<place])
        output.append(contentsOf: bytes)
        copied = place
    }

    // MARK: - Lines

    /// No bracket stays open over a blank line.
    private mutating func takeLineEnd() {
        var next = position + 1
        while next < text.count, text[next].isBlank { next += 1 }
        if next == text.count || text[next] == 10 || text[next] == 13 { depth = 0 }
    }

    // MARK: - Addresses

    private mutating func takeAddress(from start: Int, kind: BareAddress.Kind) {
        guard !isDestination(start) else { return }
        hasAddresses = true
        guard depth == 0 else { return }
        findEndOfWord(start)
        guard let end = addresses.end(text, from: start, kind: kind, limit: wordEnd) else {
            return
        }
        for index in start..<end {
            guard let mark = Mark(hiding: text[index]) else { continue }
            insert(mark.bytes, at: index)
            copied = index + 1
        }
        if isTailHidden(from: end) { insert(Mark.addressEnd.bytes, at: end) }
        position = max(position, end - 1)
    }

    /// Whether what follows the address in its word would become a part of it once references and
    /// escapes are decoded.
    private func isTailHidden(from end: Int) -> Bool {
        text[end..<wordEnd].prefix { $0 != UInt8(ascii: "<") }
            .contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") }
    }

    /// Finds where the word ends; a code span behind an address is not a part of it.
    private mutating func findEndOfWord(_ start: Int) {
        guard start >= wordEnd else { return }
        wordEnd = start
        while wordEnd < text.count, !text[wordEnd].isSpace, text[wordEnd] != UInt8(ascii: "`") {
            wordEnd += 1
        }
    }

    /// Whether an address behind `<` is an autolink (CommonMark, section 6.5): no blank before `>`.
    private func isClosed(_ start: Int) -> Bool {
        let end = text[start...].firstIndex { $0.isSpace || $0 == 0x3C || $0 == 0x3E }
        return end.map { text[$0] == UInt8(ascii: ">") } ?? false
    }

    /// Whether the address is where markup wants one: behind `<`, `](` or `]:`.
    private func isDestination(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        if text[start - 1] == UInt8(ascii: "<") { return isClosed(start) }
        if text[start - 1] == UInt8(ascii: "(") {
            return start > 1 && text[start - 2] == UInt8(ascii: "]")
        }
        var index = start - 1
        while index > 1, text[index].isSpace { index -= 1 }
        return index > 0 && text[index] == UInt8(ascii: ":")
            && text[index - 1] == UInt8(ascii: "]")
    }
}
