package import JSONSchema

/// A row of the table of models; what is nil is unknown.
package struct LanguageModel: Sendable {
    /// What it takes and gives.
    package enum Kind: String, CaseIterable, Sendable {
        case chat
        /// Models with tools of their own behind one name.
        case system
        case transcription, speech, classifier
    }

    /// How far it can be relied on.
    package enum Status: String, CaseIterable, Sendable {
        case production, preview, deprecated, retired
    }

    /// A way to ask for answers in JSON.
    package enum Structure: String, CaseIterable, Sendable {
        /// Any object.
        case object
        /// What fits a schema, as well as the model can.
        case schema
        /// What fits a schema, always.
        case strict
    }

    /// What a message can hold.
    package enum Input: String, CaseIterable, Sendable {
        case text, image, audio
    }

    /// What can be set of its reasoning.
    package struct Reasoning: Hashable, Sendable {
        /// The values of `reasoning_effort` that it takes.
        package var efforts: [String]

        /// The value of `reasoning_effort` that it takes by itself.
        package var defaultEffort: String?

        /// The values of `reasoning_format` that it takes.
        package var formats: [String]
    }

    /// US dollars for a million tokens, and when they were so.
    package struct Price: Sendable {
        /// What the prompt costs.
        package var input: JSONNumber

        /// What the part of the prompt costs that the API has cached; nil if nobody knows.
        package var cached: JSONNumber?

        /// What the answer costs.
        package var output: JSONNumber

        /// The day on which it cost so much.
        package var date: Day
    }

    /// The name that requests have it under.
    package var id: String

    /// The name for readers.
    package var name: String?

    /// Who made it.
    package var owner: String?

    /// What it takes and gives.
    package var kind: Kind

    /// How far it can be relied on.
    package var status: Status

    /// The day since which it answers no more.
    package var retired: Day?

    /// The models to ask instead.
    package var replacedBy: [String]

    /// Most tokens of prompt and answer together.
    package var context: Int?

    /// Most tokens of an answer.
    package var output: Int?

    /// What a message can hold.
    package var input: [Input]

    /// Whether it can call tools.
    package var tools: Bool?

    /// Whether it can call several tools at once.
    package var parallelTools: Bool?

    /// The ways to ask it for JSON.
    package var structured: [Structure]?

    /// Whether answers in JSON can be streamed.
    package var streamsStructured: Bool?

    /// What can be set of its reasoning; nil if it does not reason, or nobody knows.
    package var reasoning: Reasoning?

    /// Parameters that it takes without effect.
    package var ignores: [String]

    /// Parameters that it answers with an error.
    package var refuses: [String]

    /// What it costs.
    package var price: Price?

    /// What else there is to know, in one sentence.
    package var note: String?
}
