extension JSONValue {
    /// The value as text for people, with an indent of two blanks and nothing escaped for markup.
    package var readable: String {
        let bytes = JSONWriter.bytes(of: self, indents: true, escapesMarkup: false)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value as text in one line; `<` is escaped, so that it may stand inside a script element.
    package var compact: String {
        String(decoding: JSONWriter.bytes(of: self, indents: false), as: UTF8.self)
    }

    /// The value as UTF-8 with an indent of two blanks, ending in a newline.
    package var pretty: [UInt8] {
        JSONWriter.bytes(of: self, indents: true) + [UInt8(ascii: "\n")]
    }
}

/// Writes JSON by RFC 8259.
struct JSONWriter {
    let indents: Bool
    let escapesMarkup: Bool
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    private init(indents: Bool, escapesMarkup: Bool = true) {
        self.indents = indents
        self.escapesMarkup = escapesMarkup
    }

    /// The bytes of a value.
    static func bytes(
        of value: JSONValue,
        indents: Bool,
        escapesMarkup: Bool = true
    ) -> [UInt8] {
        var writer = JSONWriter(indents: indents, escapesMarkup: escapesMarkup)
        writer.write(value)
        return writer.bytes
    }

    /// A text in quotes as a message shows it.
    static func quoted(_ text: String) -> String {
        var writer = JSONWriter(indents: false, escapesMarkup: false)
        writer.write(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private mutating func write(_ value: JSONValue) {
        switch value {
        case .string(let string): write(string)
        case .number(let number): bytes += number.text.utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .null: bytes += "null".utf8
        case .array(let elements): writeList("[", "]", elements) { $0.write($1) }
        case .object(let object):
            writeList("{", "}", object.members) { writer, member in
                writer.write(member.name)
                writer.bytes += (writer.indents ? ": " : ":").utf8
                writer.write(member.value)
            }
        }
    }

    private mutating func writeList<Element>(
        _ open: String,
        _ close: String,
        _ elements: [Element],
        _ writeElement: (inout JSONWriter, Element) -> Void
    ) {
        bytes += open.utf8
        depth += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine()
            writeElement(&self, element)
        }
        depth -= 1
        if !elements.isEmpty { breakLine() }
        bytes += close.utf8
    }

    private mutating func breakLine() {
        guard indents else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }

    private mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case UInt8(ascii: "<") where escapesMarkup: bytes += "\\u003c".utf8
            case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
