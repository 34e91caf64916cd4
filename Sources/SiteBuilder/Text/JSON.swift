/// A JSON value whose members keep the order they are given in, so that the same value is always
/// the same text.
indirect enum JSON: Sendable {
    case string(String)
    case number(Int)
    case bool(Bool)
    case array([JSON])
    case object([(String, JSON?)])

    /// The value as text in one line; `<` is escaped, so that it may stand inside a script element.
    var compact: String {
        var writer = JSONWriter(indents: false)
        writer.write(self)
        return writer.text
    }

    /// The value as text with an indent of two blanks, ending in a newline.
    var pretty: String {
        var writer = JSONWriter(indents: true)
        writer.write(self)
        return writer.text + "\n"
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }

    /// Members that are nil are left out.
    init(dictionaryLiteral elements: (String, JSON?)...) { self = .object(elements) }

    /// A string, or nil where there is none.
    init?(_ text: String?) {
        guard let text else { return nil }
        self = .string(text)
    }

    /// An array, or nil where it would be empty.
    static func nonEmpty(_ elements: [JSON]) -> JSON? {
        elements.isEmpty ? nil : .array(elements)
    }
}

/// Writes JSON by RFC 8259.
private struct JSONWriter {
    let indents: Bool
    private(set) var text = ""
    private var depth = 0

    init(indents: Bool) {
        self.indents = indents
    }

    mutating func write(_ value: JSON) {
        switch value {
        case .string(let string): write(string)
        case .number(let number): text += String(number)
        case .bool(let bool): text += bool ? "true" : "false"
        case .array(let elements): writeList("[", "]", elements) { $0.write($1) }
        case .object(let members):
            let present = members.compactMap { name, value in value.map { (name, $0) } }
            writeList("{", "}", present) { writer, member in
                writer.write(member.0)
                writer.text += writer.indents ? ": " : ":"
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
        text += open
        depth += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            breakLine()
            writeElement(&self, element)
        }
        depth -= 1
        if !elements.isEmpty { breakLine() }
        text += close
    }

    private mutating func breakLine() {
        if indents { text += "\n" + String(repeating: "  ", count: depth) }
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "<", "\u{2028}", "\u{2029}", "\0"..."\u{1F}": text += escape(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
