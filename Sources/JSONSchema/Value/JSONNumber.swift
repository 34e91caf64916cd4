/// A number as its JSON text has it, so that `0.10` and `12345678901234567890` stay what they are.
package struct JSONNumber: Sendable {
    /// The text by the grammar of RFC 8259, section 6.
    package let text: String

    /// The nearest number that JavaScript has, infinite if there is none.
    package let value: Double

    /// Takes a text that is a number of JSON; nil for any other.
    package init?(_ text: String) {
        guard isJSONNumber(text.utf8), let value = Double(text) else { return nil }
        self.text = text
        self.value = value
    }

    /// A whole number.
    package init(_ integer: Int) {
        text = String(integer)
        value = Double(integer)
    }

    /// Whether there is nothing behind the point; `1.0` is whole, as JSON Schema has it.
    package var isWhole: Bool { value.isFinite && value == value.rounded() }
}

extension JSONNumber: Equatable {
    /// Compares the values: `1.0` is `1`.
    package static func == (one: JSONNumber, other: JSONNumber) -> Bool { one.value == other.value }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// A whole number.
    package init(integerLiteral value: Int) { self.init(value) }

    /// A number that is not whole, as Swift writes it.
    package init(floatLiteral value: Double) {
        text = value.description
        self.value = value
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The text.
    package var description: String { text }
}

/// Whether a text is a minus perhaps, digits without a leading zero, a fraction and an exponent.
private func isJSONNumber(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    rest.skip("-")
    let zero = rest.first == UInt8(ascii: "0")
    let digits = rest.skipDigits()
    guard digits == 1 || digits > 1 && !zero else { return false }
    if rest.skip("."), rest.skipDigits() == 0 { return false }
    if rest.skip("eE") {
        rest.skip("+-")
        if rest.skipDigits() == 0 { return false }
    }
    return rest.isEmpty
}

extension Substring.UTF8View {
    /// Takes one of some characters off the beginning, if it stands there.
    @discardableResult
    fileprivate mutating func skip(_ characters: String) -> Bool {
        guard let first, characters.utf8.contains(first) else { return false }
        removeFirst()
        return true
    }

    /// Takes digits off the beginning, and counts them.
    fileprivate mutating func skipDigits() -> Int {
        let digits = prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
        removeFirst(digits)
        return digits
    }
}
