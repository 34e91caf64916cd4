import Diagnostics
import JSONSchema

extension ValueForm<JSONNumber> {
    /// A number with or without a fraction.
    static let number = ValueForm("a number") { scalar in
        scalar.number.flatMap { $0.value.isFinite ? $0 : nil }
    }

    /// A number of which there must be some.
    static let positiveNumber = ValueForm("a number above 0") { scalar in
        scalar.number.flatMap { $0.value.isFinite && $0.value > 0 ? $0 : nil }
    }

    /// An amount of money.
    static let amount = ValueForm("a number of at least 0") { scalar in
        scalar.number.flatMap { $0.value.isFinite && $0.value >= 0 ? $0 : nil }
    }
}

extension ValueForm<String> {
    /// The id of a field, by which the prompt names it.
    static let fieldID = ValueForm("lower-case letters, digits and '_' behind a letter") {
        scalar throws(ValueProblem) in
        guard isVariableName(scalar.text) else {
            let better = slug(of: scalar.text).replacing("-", with: "_")
            guard isVariableName(better) else { return nil }
            throw ValueProblem(
                "% must be lower-case letters, digits and '_' behind a letter, not "
                    + "'\(scalar.text)'",
                hint: "did you mean '\(better)'?"
            )
        }
        guard !["constructor", "prototype"].contains(scalar.text) else {
            throw ValueProblem("% must not be '\(scalar.text)', which means something to browsers")
        }
        return scalar.text
    }

    /// The ending of a file's name.
    static let fileEnding = ValueForm("an ending like .md") { scalar in
        let name = scalar.text.dropFirst()
        let isEnding = scalar.text.first == "." && !name.isEmpty
        return isEnding && name.allSatisfy(\.isASCIILetterOrDigit) ? scalar.text : nil
    }

    /// What the API calls a schema.
    static let schemaName = ValueForm("at most 64 letters, digits, '_' and '-'") { scalar in
        let isShort = (1...64).contains(scalar.text.count)
        let isPlain = scalar.text.allSatisfy { $0.isASCIILetterOrDigit || "_-".contains($0) }
        return isShort && isPlain ? scalar.text : nil
    }

    /// The name of an environment variable.
    static let environmentVariable = ValueForm("capital letters, digits and '_'") { scalar in
        let isPlain = scalar.text.allSatisfy { "A"..."Z" ~= $0 || $0.isASCIIDigit || $0 == "_" }
        return isPlain && scalar.text.first?.isASCIIDigit == false ? scalar.text : nil
    }

    /// A word without blanks.
    static let word = ValueForm("a word without blanks") { scalar in
        scalar.text.contains { $0.isWhitespace || !$0.isASCII } ? nil : scalar.text
    }

    /// The address that the paths of an API are appended to, without a final slash.
    static let apiAddress = ValueForm("an address like https://api.groq.com/openai/v1") {
        scalar throws(ValueProblem) in
        guard let address = APIAddress(scalar.text) else { return nil }
        let text = scalar.text.last == "/" ? String(scalar.text.dropLast()) : scalar.text
        guard address.text == text else {
            throw ValueProblem(
                "% is not written as browsers write it",
                hint: "did you mean '\(address.text)'?"
            )
        }
        return text
    }
}
