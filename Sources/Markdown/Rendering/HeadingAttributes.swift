/// What stands in braces at the end of a heading: `## Title {#id .class}`.
struct HeadingAttributes {
    private(set) var id: String?
    private(set) var classes: [String] = []

    /// Reads the attributes at the end of a heading's text.
    ///
    /// - Returns: The attributes and where the braces begin, with the blanks before them; nil if the
    ///   text ends otherwise, or with a word in the braces that is neither an id nor a class.
    static func end(
        of text: UnsafeBufferPointer<UInt8>
    ) -> (attributes: HeadingAttributes, start: Int)? {
        guard text.last == UInt8(ascii: "}"),
            let brace = text.lastIndex(of: UInt8(ascii: "{")),
            !isEscaped(brace, in: text),
            let attributes = HeadingAttributes(words: text[(brace + 1)..<(text.count - 1)])
        else { return nil }
        var start = brace
        while start > 0, text[start - 1].isSpace { start -= 1 }
        return (attributes, start)
    }

    private static func isEscaped(_ brace: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        brace >= Mark.escape.count
            && text[(brace - Mark.escape.count)..<brace].elementsEqual(Mark.escape)
    }

    private init?(words: Slice<UnsafeBufferPointer<UInt8>>) {
        for word in words.split(whereSeparator: \.isSpace) {
            let name = word.dropFirst()
            guard !name.isEmpty, name.allSatisfy(Self.isNamePart) else { return nil }
            switch word.first {
            case UInt8(ascii: "#") where id == nil: id = String(decoding: name, as: UTF8.self)
            case UInt8(ascii: "."): classes.append(String(decoding: name, as: UTF8.self))
            default: return nil
            }
        }
        if id == nil, classes.isEmpty { return nil }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
