/// Makes typographic quotes, dashes and dots of their plain forms.
///
/// A quote opens where a word may begin: behind a blank, an opening bracket or a dash. It looks at
/// one character behind it only, so that it works while the text is written.
struct SmartPunctuation {
    /// Whether a quote here would open.
    private var opens = true

    /// Goes over a line's or a block's end.
    mutating func passSpace() {
        opens = true
    }

    /// Goes over code, an address or a tag.
    mutating func passMarkup() {
        opens = false
    }

    /// The text with `"`, `'`, `--`, `---` and `...` replaced.
    mutating func replaced(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 16)
        var index = 0
        while index < text.count {
            let length = run(text, from: index)
            append(text[index], length, to: &result)
            index += length
        }
        return result
    }

    /// How many of the same hyphens or dots stand here; 1 for all else.
    private func run(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard text[start] == UInt8(ascii: "-") || text[start] == UInt8(ascii: ".") else { return 1 }
        var end = start + 1
        while end < text.count, text[end] == text[start] { end += 1 }
        return end - start
    }

    private mutating func append(_ byte: UInt8, _ count: Int, to result: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): result += (opens ? "“" : "”").utf8
        case UInt8(ascii: "'"): result += (opens ? "‘" : "’").utf8
        case UInt8(ascii: "-"): result += Self.dashes(count).utf8
        case UInt8(ascii: "."): result += Self.dots(count).utf8
        default: result.append(byte)
        }
        let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        opens = isQuote ? opens : byte.isSpace || "([{-".utf8.contains(byte)
    }

    /// A run of hyphens as dashes, as libcmark has it.
    ///
    /// Only em dashes if it divides by three, only en dashes if by two, else em dashes with one or
    /// two en dashes at the end.
    private static func dashes(_ count: Int) -> String {
        guard count > 1 else { return "-" }
        let (em, en) =
            switch count {
            case _ where count % 3 == 0: (count / 3, 0)
            case _ where count % 2 == 0: (0, count / 2)
            case _ where count % 3 == 2: ((count - 2) / 3, 1)
            default: ((count - 4) / 3, 2)
            }
        return String(repeating: "—", count: em) + String(repeating: "–", count: en)
    }

    private static func dots(_ count: Int) -> String {
        String(repeating: "…", count: count / 3) + String(repeating: ".", count: count % 3)
    }
}
