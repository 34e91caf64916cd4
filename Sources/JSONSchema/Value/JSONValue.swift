/// A JSON value whose members keep the order they are given in, so that the same value is always
/// the same text.
package indirect enum JSONValue: Sendable {
    case string(String)
    case number(JSONNumber)
    case bool(Bool)
    case null
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue: Equatable {
    /// Compares as JSON does: texts by their scalars, and members in any order.
    package static func == (one: JSONValue, other: JSONValue) -> Bool {
        switch (one, other) {
        case (.string(let one), .string(let other)): one.hasSameScalars(as: other)
        case (.number(let one), .number(let other)): one == other
        case (.bool(let one), .bool(let other)): one == other
        case (.null, .null): true
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)): one == other
        default: false
        }
    }
}

extension String {
    /// Whether the texts are the same to programs that know nothing of canonical equivalence.
    func hasSameScalars(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension JSONValue {
    /// A whole number.
    package static func number(_ integer: Int) -> JSONValue { .number(JSONNumber(integer)) }

    /// An array, or nil where it would be empty.
    package static func nonEmpty(_ elements: [JSONValue]) -> JSONValue? {
        elements.isEmpty ? nil : .array(elements)
    }

    /// The string, if it is one.
    package var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }

    /// The number, if it is one.
    package var number: JSONNumber? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// The truth value, if it is one.
    package var bool: Bool? {
        guard case .bool(let bool) = self else { return nil }
        return bool
    }

    /// The elements, if it is an array.
    package var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members, if it is an object.
    package var object: JSONObject? {
        guard case .object(let object) = self else { return nil }
        return object
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    package init(stringLiteral value: String) { self = .string(value) }

    /// A whole number.
    package init(integerLiteral value: Int) { self = .number(value) }

    /// A truth value.
    package init(booleanLiteral value: Bool) { self = .bool(value) }

    /// An array.
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Members that are nil are left out.
    package init(dictionaryLiteral elements: (String, JSONValue?)...) {
        self = .object(JSONObject(elements))
    }

    /// A string, or nil where there is none.
    package init?(_ text: String?) {
        guard let text else { return nil }
        self = .string(text)
    }
}
