/// Tags of raw HTML in a line (CommonMark, section 6.6).
enum HTMLTag {
    /// The tag name that the text begins with, in lower case; empty if it begins with none.
    static func name(of text: ArraySlice<UInt8>) -> String {
        guard let first = text.first, first.isLetter else { return "" }
        let name = text.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
        guard name.count <= 16 else { return "" }
        return String(decoding: name.map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Whether the line is one complete opening or closing tag, with nothing but blanks behind it.
    static func isAloneOnLine(_ text: ArraySlice<UInt8>) -> Bool {
        guard let end = end(of: text) else { return false }
        return text[end...].allSatisfy(\.isSpace)
    }

    /// Where a complete tag that the text begins with ends; nil if it begins with none.
    static func end(of text: ArraySlice<UInt8>) -> Int? {
        var reader = TagReader(rest: text.dropFirst())
        return reader.take("/") ? reader.closingTag() : reader.openingTag()
    }
}

/// Reads a tag from left to right.
private struct TagReader {
    var rest: ArraySlice<UInt8>

    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: byte) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func closingTag() -> Int? {
        guard takeName() else { return nil }
        _ = takeSpaces()
        return take(">") ? rest.startIndex : nil
    }

    mutating func openingTag() -> Int? {
        guard takeName() else { return nil }
        while takeSpaces(), takeAttributeName() {
            let beforeValue = rest
            _ = takeSpaces()
            guard take("=") else {
                rest = beforeValue
                continue
            }
            _ = takeSpaces()
            guard takeValue() else { return nil }
        }
        _ = takeSpaces()
        _ = take("/")
        return take(">") ? rest.startIndex : nil
    }

    private mutating func takeName() -> Bool {
        guard let first = rest.first, first.isLetter else { return false }
        rest = rest.drop { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
        return true
    }

    private mutating func takeSpaces() -> Bool {
        let before = rest.startIndex
        rest = rest.drop(while: \.isSpace)
        return rest.startIndex > before
    }

    private mutating func takeAttributeName() -> Bool {
        guard let first = rest.first, first.isLetter || "_:".utf8.contains(first) else {
            return false
        }
        rest = rest.drop { $0.isLetter || $0.isDigit || "_:.-".utf8.contains($0) }
        return true
    }

    private mutating func takeValue() -> Bool {
        guard let quote = rest.first else { return false }
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let end = rest.dropFirst().firstIndex(of: quote) else { return false }
            rest = rest[(end + 1)...]
            return true
        }
        let before = rest.startIndex
        rest = rest.drop { !$0.isSpace && !"\"'=<>`".utf8.contains($0) }
        return rest.startIndex > before
    }
}
