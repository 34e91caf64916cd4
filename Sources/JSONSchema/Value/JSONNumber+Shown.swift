extension JSONNumber {
    /// The number as JavaScript writes it, whatever the author wrote: `1.0` is "1".
    package var shown: String {
        guard value.isFinite else { return "null" }
        guard value != 0 else { return "0" }
        let (digits, point) = Self.decimal(value.magnitude)
        let sign = value < 0 ? "-" : ""
        return sign + Self.written(digits, point: point)
    }

    /// The shortest digits that tell the number from all others, and how many stand before the
    /// point.
    private static func decimal(_ value: Double) -> (digits: [Character], point: Int) {
        let parts = value.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let whole = Array(mantissa[0])
        var digits = whole + (mantissa.count > 1 ? Array(mantissa[1]) : [])
        while digits.last == "0" { digits.removeLast() }
        let zeros = digits.prefix { $0 == "0" }.count
        return (Array(digits.dropFirst(zeros)), whole.count + exponent - zeros)
    }

    /// Number::toString of ECMA-262.
    private static func written(_ digits: [Character], point: Int) -> String {
        let text = String(digits)
        switch point {
        case digits.count...21 where digits.count <= 21:
            return text + String(repeating: "0", count: point - digits.count)
        case 1...21:
            return String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
        case -5...0:
            return "0." + String(repeating: "0", count: -point) + text
        default:
            let fraction = digits.count > 1 ? "." + String(digits.dropFirst()) : ""
            return "\(digits[0])\(fraction)e\(point > 0 ? "+" : "-")\(abs(point - 1))"
        }
    }
}
