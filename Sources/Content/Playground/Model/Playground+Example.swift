package import Diagnostics

extension Playground {
    /// Something to try, and perhaps what came of it.
    package struct Example: Sendable {
        /// What it is called.
        package var title: String

        /// What the fields are filled with, in the order given: a checkbox with "yes" or "no".
        package var input: [(field: String, value: String)]

        /// The system prompt that a chat begins with.
        package var system: String?

        /// The first message of a chat.
        package var message: String?

        /// What a model once answered.
        package var answer: String?

        /// Which model answered, and when; there is one where there is an answer.
        package var recorded: Recording?
    }

    /// Where an answer is from.
    package struct Recording: Sendable {
        /// The model that answered.
        package var model: Located<String>

        /// The day on which it answered.
        package var date: Day
    }
}
