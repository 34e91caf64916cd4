import Diagnostics
import JSONSchema

extension ValueForm<String> {
    /// What a field can be filled with, as `playground/fields.js` checks it.
    ///
    /// - Parameter field: The field.
    /// - Returns: A form for its values; those of a checkbox are "yes" and "no".
    static func value(of field: Playground.Field) -> ValueForm {
        switch field.kind {
        case .text: text(line, of: field)
        case .textarea, .file: text(.text, of: field)
        case .select: option(of: field)
        case .number: number(of: field)
        case .checkbox:
            ValueForm("true or false") { scalar throws(ValueProblem) in
                try ValueForm<Bool>.boolean.read(scalar).map { $0 ? "yes" : "no" }
            }
        }
    }

    private static func text(_ form: ValueForm, of field: Playground.Field) -> ValueForm {
        ValueForm(form.wanted) { scalar throws(ValueProblem) in
            let text = try form.read(scalar)
            let length = text?.utf16.count ?? 0
            guard length <= field.maximumLength ?? .max else {
                throw ValueProblem(
                    "% has \(length) characters, but 'maxlength' is \(field.maximumLength ?? 0)"
                )
            }
            return text
        }
    }

    private static func option(of field: Playground.Field) -> ValueForm {
        let values = field.options.map(\.value)
        return ValueForm("one of the options") { scalar throws(ValueProblem) in
            // Without options there is a problem already.
            if values.contains(scalar.text) || values.isEmpty { return scalar.text }
            throw ValueProblem(
                "% must be one of the options, not '\(scalar.text)'",
                hint: nameHint(for: scalar.text, among: values, noun: "options")
            )
        }
    }

    private static func number(of field: Playground.Field) -> ValueForm {
        let wanted = numberWords(
            from: field.minimum,
            through: field.maximum,
            isWhole: field.isWhole
        )
        return ValueForm(wanted) { scalar throws(ValueProblem) in
            guard let number = scalar.decimal, number.value.isFinite,
                number.value >= field.minimum?.value ?? -.infinity,
                number.value <= field.maximum?.value ?? .infinity,
                number.isWhole || !field.isWhole
            else { return nil }
            guard let step = field.step, !field.isStep(number) else { return scalar.text }
            let start = field.minimum ?? 0
            throw ValueProblem(
                "% must go in steps of \(step) from \(start), and '\(scalar.text)' does not"
            )
        }
    }
}

extension Playground.Field {
    /// Whether a number is a whole number of steps from the minimum.
    fileprivate func isStep(_ number: JSONNumber) -> Bool {
        guard let step else { return true }
        let steps = (number.value - (minimum?.value ?? 0)) / step.value
        // Decimal steps are not exact in binary.
        return abs(steps - steps.rounded()) <= 1e-6
    }
}
