/// A JSON value whose members keep the order they are given in, so that the same value is always
/// the same text.
package indirect enum JSON: Sendable {
    case string(String)
    case number(Int)
    case bool(Bool)
    case array([JSON])
    case object([(String, JSON?)])

    /// The value as text in one line; `<` is escaped, so that it may stand inside a script element.
    package var compact: String {
        var writer = JSONWriter(indents: false)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The value as UTF-8 with an indent of two blanks, ending in a newline.
    package var pretty: [UInt8] {
        var writer = JSONWriter(indents: true)
        writer.write(self)
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }

    /// Members that are nil are left out.
    package init(dictionaryLiteral elements: (String, JSON?)...) { self = .object(elements) }

    /// A string, or nil where there is none.
    package init?(_ text: String?) {
        guard let text else { return nil }
        self = .string(text)
    }

    /// An array, or nil where it would be empty.
    package static func nonEmpty(_ elements: [JSON]) -> JSON? {
        elements.isEmpty ? nil : .array(elements)
    }
}

/// Writes JSON by RFC 8259.
private struct JSONWriter {
    let indents: Bool
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    init(indents: Bool) {
        self.indents = indents
    }

    mutating func write(_ value: JSON) {
        switch value {
        case .string(let string): write(string)
        case .number(let number): bytes += String(number).utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .array(let elements): writeList("[", "]", elements) { $0.write($1) }
        case .object(let members):
            let present = members.compactMap { name, value in value.map { (name, $0) } }
            writeList("{", "}", present) { writer, member in
                writer.write(member.0)
                writer.bytes += (writer.indents ? ": " : ":").utf8
                writer.write(member.1)
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
        bytes.append(string) { byte in
            switch byte {
            case UInt8(ascii: "\""): "\\\""
            case UInt8(ascii: "\\"): "\\\\"
            case UInt8(ascii: "\n"): "\\n"
            case UInt8(ascii: "\r"): "\\r"
            case UInt8(ascii: "\t"): "\\t"
            case UInt8(ascii: "<"): "\\u003c"
            // Front matter and Markdown hold no other control characters that mean anything.
            case 0..<32: "\\ufffd"
            default: nil
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
