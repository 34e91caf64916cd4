package import Diagnostics
package import JSONSchema

/// What a visitor can try on a page: a prompt with fields to fill in, or a chat.
package struct Playground: Sendable {
    /// Who writes the prompt.
    package enum Kind: String, Sendable {
        /// The author's prompt, with fields for what the visitor brings.
        case form
        /// Messages that the visitor writes.
        case chat
    }

    /// What it is called; by default like its page.
    package var title: String

    /// One or two plain sentences above it.
    package var intro: String?

    /// The models wanted, the preferred first; empty where the site's are meant.
    package var models: [Located<String>]

    /// The system prompt, which goes to the model as it is.
    package var system: String

    /// The template of the user's message; nil for a chat.
    package var prompt: String?

    /// What the visitor fills in; none in a chat.
    package var fields: [Field]

    /// What is sent beside the messages, by the names of `ChatParameter`.
    package var params: JSONObject

    /// What answers are to be.
    package var output: Output

    /// What can be tried with one click.
    package var examples: [Example]

    /// How much can be sent and asked for.
    package var limits: Limits

    /// Where the front matter says that there is a playground.
    package var position: Position
}

extension Playground {
    /// Whether it has a prompt of its own.
    package var kind: Kind { prompt == nil ? .chat : .form }

    /// How much a visitor may send and ask for.
    package struct Limits: Hashable, Sendable {
        /// Most UTF-16 units of all fields together, which is how browsers count.
        package var inputCharacters: Int?

        /// Most tokens of an answer.
        package var tokens: Int?

        /// Creates limits; what is nil has none.
        package init(inputCharacters: Int? = nil, tokens: Int? = nil) {
            self.inputCharacters = inputCharacters
            self.tokens = tokens
        }
    }
}
