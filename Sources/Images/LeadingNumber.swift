/// A finite number at the start of a text (CSS Syntax 3, 4.3.12), and what follows it.
struct LeadingNumber {
    let value: Double
    let rest: ArraySlice<UInt8>

    init?(_ text: ArraySlice<UInt8>) {
        var rest = Self.droppingSign(text)
        let whole = rest.droppingDigits()
        let hasWhole = whole.startIndex > rest.startIndex
        rest = whole
        if let fraction = Self.droppingFraction(rest) {
            rest = fraction
        } else if !hasWhole {
            return nil
        }
        rest = Self.droppingExponent(rest) ?? rest
        let digits = String(decoding: text[..<rest.startIndex], as: UTF8.self)
        guard let value = Double(digits), value.isFinite else { return nil }
        self.value = value
        self.rest = rest
    }

    private static func droppingSign(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    }

    private static func droppingFraction(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.first == UInt8(ascii: ".") else { return nil }
        let rest = text.dropFirst().droppingDigits()
        return rest.startIndex > text.startIndex + 1 ? rest : nil
    }

    /// Nil if the letter is the first of a unit, as in `1em`.
    private static func droppingExponent(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.first == UInt8(ascii: "e") || text.first == UInt8(ascii: "E") else { return nil }
        let digits = droppingSign(text.dropFirst())
        let rest = digits.droppingDigits()
        return rest.startIndex > digits.startIndex ? rest : nil
    }
}

extension ArraySlice<UInt8> {
    fileprivate func droppingDigits() -> ArraySlice<UInt8> {
        drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
