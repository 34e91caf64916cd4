/// Takes a source, a header pattern or a text to be filled apart, where captures stand in it.
enum PatternScanner {
    /// A piece of the text.
    enum Part: Hashable {
        case literal(String)

        /// `:name`: a letter, then letters, digits and underscores, all ASCII.
        case placeholder(String)
        case splat
    }

    /// The parts in their order; in destinations and values, `*` is not special.
    static func parts(of text: String, splats: Bool = true) -> [Part] {
        var parts: [Part] = []
        var literal: [UInt8] = []
        var rest = text.utf8[...]
        func flush() {
            if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
            literal = []
        }
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "*"), splats {
                flush()
                parts.append(.splat)
            } else if byte == UInt8(ascii: ":"), rest.first.map(isLetter) == true {
                flush()
                let name = rest.prefix { isLetter($0) || isDigitOrUnderscore($0) }
                parts.append(.placeholder(String(decoding: name, as: UTF8.self)))
                rest = rest[name.endIndex...]
            } else {
                literal.append(byte)
            }
        }
        flush()
        return parts
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigitOrUnderscore(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
}
