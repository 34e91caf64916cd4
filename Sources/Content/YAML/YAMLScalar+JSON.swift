import JSONSchema

extension YAMLScalar {
    /// The value by the core schema of YAML 1.2 (section 10.3.2); nil for a number that JSON lacks.
    ///
    /// A text without quotes can be null, true, false or a number.
    var json: JSONValue? {
        guard isPlain else { return .string(text) }
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: break
        }
        if let number { return number.value.isFinite ? .number(number) : nil }
        return isEndless ? nil : .string(text)
    }

    /// The number that the text is, quoted or not.
    var number: JSONNumber? {
        if text.hasPrefix("0x") { return whole(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return whole(text.dropFirst(2), radix: 8) }
        return decimal
    }

    private func whole(_ digits: Substring, radix: Int) -> JSONNumber? {
        guard digits.first?.isHexDigit == true else { return nil }
        return Int(digits, radix: radix).map { JSONNumber($0) }
    }

    /// A number with a sign, a point and an exponent, each only if it is there.
    var decimal: JSONNumber? {
        var rest = text[...]
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let parts = rest.split(
            maxSplits: 1,
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == "e" || $0 == "E" }
        )
        let mantissa = parts[0].split(
            separator: ".",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        let whole = mantissa[0].drop { $0 == "0" }
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        guard mantissa[0].first?.isASCIIDigit ?? fraction.first?.isASCIIDigit == true else {
            return nil
        }
        return JSONNumber(
            (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole)
                + (fraction.isEmpty ? "" : "." + fraction)
                + (parts.count > 1 ? "e" + parts[1] : "")
        )
    }

    /// `.inf` and `.nan`.
    private var isEndless: Bool {
        let digits = text.drop { $0 == "+" || $0 == "-" }
        let isSigned = digits.count < text.count
        let names = [".inf", ".Inf", ".INF"] + (isSigned ? [] : [".nan", ".NaN", ".NAN"])
        return names.contains(String(digits))
    }
}
