/// Marks what libcmark would lose or change: escapes that an extension has to know of, and the signs
/// of markup inside bare addresses.
struct SourceMarker {
    private let text: [UInt8]
    private var output: [UInt8] = []

    /// How much of the text is in the output.
    private var copied = 0
    private var position = 0

    /// How far brackets are counted.
    private var counted = 0

    /// How many are open there; an address inside them is a link's text and stays as it is.
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
        while let sign = nextSign() {
            position = sign
            switch text[position] {
            case UInt8(ascii: "\\"): takeBackslash()
            case UInt8(ascii: ":"):
                if let start = BareAddress.webStart(text, colon: position, from: copied) {
                    takeAddress(from: start, kind: .web)
                }
            default:
                if BareAddress.isWWWStart(text, position, from: 0) {
                    takeAddress(from: position, kind: .www)
                }
            }
            position += 1
        }
        guard !output.isEmpty else { return nil }
        output.append(contentsOf: text[copied...])
        return output
    }

    /// The next place of a backslash, a colon or a `w`, the last two with their likes behind them.
    private func nextSign() -> Int? {
        text.withUnsafeBufferPointer { text in
            Self.isSign.withUnsafeBufferPointer { isSign in
                var index = position
                while index < text.count {
                    if isSign[Int(text[index])], Self.isStart(index, in: text) { return index }
                    index += 1
                }
                return nil
            }
        }
    }

    private static let isSign = (0...255).map { "\\:w".utf8.contains($0) }

    private static func isStart(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text[index] != UInt8(ascii: "\\"), index + 1 < text.count else { return true }
        return text[index + 1]
            == (text[index] == UInt8(ascii: ":") ? UInt8(ascii: "/") : text[index])
    }

    // MARK: - Escapes

    /// The characters whose escape an extension has to respect.
    private static let escapable = Array("~[]{:/.@\"'-^".utf8)

    /// Whether the backslash at a place escapes a character that an extension looks for.
    static func marksEscape(_ index: Int, in text: [UInt8]) -> Bool {
        index + 1 < text.count && escapable.contains(text[index + 1])
    }

    private mutating func takeBackslash() {
        guard position + 1 < text.count, text[position + 1].isPunctuation else { return }
        if Self.marksEscape(position, in: text) { insert(Mark.escape, at: position) }
        position += 1
    }

    private mutating func insert(_ bytes: [UInt8], at place: Int) {
        output.append(contentsOf: text[copied..<place])
        output.append(contentsOf: bytes)
        copied = place
    }

    // MARK: - Brackets

    /// Counts the brackets that are open at a place; none stays open when the paragraph ends.
    private mutating func countBrackets(to place: Int) {
        for index in counted..<max(counted, place) {
            switch text[index] {
            case UInt8(ascii: "["): if !isEscaped(index) { depth += 1 }
            case UInt8(ascii: "]"): if !isEscaped(index) { depth = max(0, depth - 1) }
            case UInt8(ascii: "\n"): if endsParagraph(index) { depth = 0 }
            default: break
            }
        }
        counted = max(counted, place)
    }

    private func isEscaped(_ index: Int) -> Bool {
        index > 0 && text[index - 1] == UInt8(ascii: "\\")
    }

    /// Whether no paragraph goes on behind the end of a line: a blank line or an item follows.
    private func endsParagraph(_ lineEnd: Int) -> Bool {
        var next = lineEnd + 1
        while next < text.count, text[next].isBlank || text[next] == UInt8(ascii: ">") {
            next += 1
        }
        guard next + 1 < text.count else { return true }
        return text[next] == 10 || text[next] == 13
            || BlockStart.mayBeListMarker(text[next]) && text[next + 1].isBlank
    }

    // MARK: - Addresses

    private mutating func takeAddress(from start: Int, kind: BareAddress.Kind) {
        guard !BareAddress.isDestination(text, start) else { return }
        hasAddresses = true
        countBrackets(to: start)
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
        counted = max(counted, end)
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
}
