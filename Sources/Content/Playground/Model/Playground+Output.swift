package import JSONSchema

extension Playground {
    /// What an answer is to be, and how it is shown.
    package struct Output: Sendable {
        /// The form of an answer.
        package enum Mode: String, CaseIterable, Sendable {
            case text, markdown, json
        }

        /// How an answer in JSON is shown at first.
        package enum View: String, CaseIterable, Sendable {
            case form, tree, raw
        }

        /// The form of an answer.
        package var mode: Mode

        /// What the API calls the schema.
        package var name: String?

        /// The schema that answers in JSON are to fit.
        package var schema: JSONValue?

        /// Whether the API is to hold every answer to the schema.
        package var isStrict: Bool

        /// How an answer in JSON is shown at first.
        package var view: View
    }
}
