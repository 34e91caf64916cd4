/// The keywords that ask something of one value alone.
extension JSONObject {
    /// What `enum` and `const` have against a value.
    func problems(ofChoice value: JSONValue) -> [String] {
        var found: [String] = []
        if let values = self["enum"]?.array, !values.contains(value) {
            let shown = values.prefix(10).map(\.shownBare) + (values.count > 10 ? ["…"] : [])
            found.append("is not one of: \(shown.joined(separator: ", "))")
        }
        if let only = self["const"], only != value {
            found.append("is not the only value allowed: \(only.shownBare)")
        }
        return found
    }

    /// What is wrong with the size and the divisors of a number.
    func problems(ofNumber number: JSONNumber) -> [String] {
        let rules: [(String, String, (Double, Double) -> Bool)] = [
            ("minimum", "is less than", { $0 >= $1 }),
            ("maximum", "is more than", { $0 <= $1 }),
            ("exclusiveMinimum", "is not more than", { $0 > $1 }),
            ("exclusiveMaximum", "is not less than", { $0 < $1 }),
            ("multipleOf", "is not a multiple of", isMultiple),
        ]
        return rules.compactMap { keyword, words, holds in
            guard let limit = self[keyword]?.number, !holds(number.value, limit.value) else {
                return nil
            }
            return "\(words) \(limit.shown)"
        }
    }

    /// What is wrong with the length and the form of a text.
    func problems(ofText text: String) -> [String] {
        let length = text.unicodeScalars.count
        var found: [String] = []
        if let least = self["minLength"]?.number, Double(length) < least.value {
            found.append("is shorter than \(count(least, "character"))")
        }
        if let most = self["maxLength"]?.number, Double(length) > most.value {
            found.append("is longer than \(count(most, "character"))")
        }
        if let pattern = self["pattern"]?.string {
            found += [problem(of: text, against: pattern)].compactMap { $0 }
        }
        return found
    }

    private func problem(of text: String, against pattern: String) -> String? {
        do throws(PatternProblem) {
            if try Pattern(pattern).matches(text) { return nil }
            return "does not match the pattern \(pattern)"
        } catch {
            return "cannot be held against the pattern \(pattern), which \(error.words)"
        }
    }

    /// What is wrong with the number of items or members.
    func problems(ofCount number: Int, _ suffix: String, noun: String) -> [String] {
        var found: [String] = []
        if let least = self["min\(suffix)"]?.number, Double(number) < least.value {
            found.append("has fewer than \(count(least, noun))")
        }
        if let most = self["max\(suffix)"]?.number, Double(number) > most.value {
            found.append("has more than \(count(most, noun))")
        }
        return found
    }
}

/// Whether a number is a multiple, but for what binary fractions lose: `0.3` is one of `0.1`.
private func isMultiple(_ number: Double, of divisor: Double) -> Bool {
    if number == number.rounded(), divisor == divisor.rounded() {
        return number.truncatingRemainder(dividingBy: divisor) == 0
    }
    let quotient = number / divisor
    return abs(quotient - quotient.rounded()) <= 4 * .ulpOfOne * max(1, abs(quotient))
}
