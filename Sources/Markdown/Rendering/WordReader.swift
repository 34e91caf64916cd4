/// Reads words and options such as `name`, `name=value`, `name="a value"`, `name={3}` and `{3}`.
struct WordReader {
    private(set) var rest: ArraySlice<UInt8>

    /// An option: the braces and quotes around its value are gone.
    struct Option {
        var name: String
        var value: String?

        /// The option as it is written.
        var text: String
    }

    /// The next word, up to a blank or one of the bytes; empty if there is none.
    mutating func word(endingAt ends: UInt8...) -> String {
        skipBlanks()
        let word = rest.prefix { !$0.isSpace && !ends.contains($0) }
        rest = rest[word.endIndex...]
        return String(decoding: word, as: UTF8.self)
    }

    /// The next option; nil at the end.
    mutating func option() -> Option? {
        skipBlanks()
        guard !rest.isEmpty else { return nil }
        let start = rest
        let name = word(endingAt: UInt8(ascii: "="), UInt8(ascii: "{"))
        if rest.first == UInt8(ascii: "=") { rest.removeFirst() }
        let hasValue = rest.startIndex > start.startIndex + name.utf8.count
        let value = rest.first == UInt8(ascii: "{") || hasValue ? takeValue() : nil
        let text = start[..<rest.startIndex]
        return Option(name: name, value: value, text: String(decoding: text, as: UTF8.self))
    }

    /// A value in quotes or braces, or a word; one that is not closed reaches to the end.
    private mutating func takeValue() -> String {
        let closing: UInt8
        switch rest.first {
        case UInt8(ascii: "\""): closing = UInt8(ascii: "\"")
        case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
        default: return word()
        }
        let inner = rest.dropFirst()
        let end = inner.firstIndex(of: closing) ?? inner.endIndex
        rest = inner[min(end + 1, inner.endIndex)...]
        return String(decoding: inner[..<end], as: UTF8.self)
    }

    private mutating func skipBlanks() {
        rest = rest.drop(while: \.isSpace)
    }
}
