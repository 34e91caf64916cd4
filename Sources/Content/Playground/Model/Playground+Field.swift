package import JSONSchema

extension Playground {
    /// One thing that the visitor brings.
    package struct Field: Sendable {
        /// What a field is filled in with.
        package enum Kind: String, CaseIterable, Sendable {
            case text, textarea, select, number, checkbox, file
        }

        /// The name that the prompt has it under.
        package var id: String

        /// What the visitor reads at it.
        package var label: String

        /// What it is filled in with.
        package var kind: Kind

        /// Whether it must be filled in.
        package var isRequired: Bool

        /// What an empty field shows.
        package var placeholder: String?

        /// What to write, in a sentence.
        package var help: String?

        /// The least number.
        package var minimum: JSONNumber?

        /// The greatest number.
        package var maximum: JSONNumber?

        /// The distance between numbers.
        package var step: JSONNumber?

        /// Most UTF-16 units of a text, which is how browsers count.
        package var maximumLength: Int?

        /// What can be chosen.
        package var options: [Option]

        /// What it is filled with at first; a checkbox says "yes" or "no".
        package var defaultValue: String?

        /// How many lines a text area shows.
        package var rows: Int?

        /// The endings of files that can be chosen: `.md`.
        package var accept: [String]
    }

    /// One choice of a field: what goes into the prompt, and what the visitor reads.
    package struct Option: Hashable, Sendable {
        /// What goes into the prompt.
        package var value: String

        /// What the visitor reads at it.
        package var label: String

        /// Pairs a value with its label.
        package init(value: String, label: String) {
            self.value = value
            self.label = label
        }
    }
}

extension Playground.Field {
    /// Whether only whole numbers fit, as browsers count steps from the minimum.
    package var isWhole: Bool { step?.isWhole == true && (minimum ?? JSONNumber(0)).isWhole }
}
