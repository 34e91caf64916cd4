import JSONSchema

extension ChatParameter {
    /// All parameters, in the order of their controls.
    package static let all: [ChatParameter] = [
        ChatParameter(
            name: "temperature",
            label: "Temperature",
            kind: .number,
            minimum: 0,
            maximum: 2,
            step: 0.1,
            meaning: "How freely words are chosen: near 0 the likeliest, higher more varied ones.",
            source: createCompletion
        ),
        ChatParameter(
            name: "top_p",
            label: "Top P",
            kind: .number,
            minimum: 0,
            maximum: 1,
            step: 0.05,
            meaning: "How much of the likelihood the words to choose from have together; "
                + "change this or the temperature, not both.",
            source: createCompletion
        ),
        ChatParameter(
            name: "max_completion_tokens",
            label: "Most tokens",
            kind: .integer,
            minimum: 1,
            meaning: "Where the answer is cut off, its reasoning included.",
            source: createCompletion
        ),
        ChatParameter(
            name: "seed",
            label: "Seed",
            kind: .integer,
            meaning: "The same number makes the same answer likely, and does not promise it.",
            source: createCompletion
        ),
        ChatParameter(
            name: "stop",
            label: "Stop at",
            kind: .strings,
            maximumItems: 4,
            meaning:
                "Texts that end the answer, and are not part of it: one a line, \\n for the end of a line.",
            source: createCompletion
        ),
        ChatParameter(
            name: "reasoning_effort",
            label: "Reasoning effort",
            kind: .choice,
            choices: ["none", "default", "low", "medium", "high"],
            meaning: "How much a model that reasons thinks before it answers.",
            source: reasoning
        ),
        ChatParameter(
            name: "reasoning_format",
            label: "Reasoning format",
            kind: .choice,
            choices: ["parsed", "raw", "hidden"],
            meaning: "Whether the reasoning comes apart from the answer, inside it, or not at all.",
            source: reasoning
        ),
        ChatParameter(
            name: "include_reasoning",
            label: "Include reasoning",
            kind: .boolean,
            meaning: "Whether the reasoning comes with the answer.",
            source: reasoning
        ),
        ChatParameter(
            name: "service_tier",
            label: "Service tier",
            kind: .choice,
            choices: ["auto", "on_demand", "flex", "performance"],
            meaning: "How the request waits its turn; some tiers are for paid plans alone.",
            source: "Service tiers"
        ),
        ChatParameter(
            name: "user",
            label: "User",
            kind: .text,
            meaning: "A name for who asks, which the API keeps to notice misuse.",
            source: createCompletion
        ),
        ChatParameter(
            name: "citation_options",
            label: "Citations",
            kind: .choice,
            choices: ["enabled", "disabled"],
            meaning: "Whether the answer says which document or page a statement is from.",
            source: createCompletion
        ),
        ChatParameter(
            name: "search_settings",
            label: "Search settings",
            kind: .json,
            meaning: "The sites and the country that a search of the web keeps to.",
            source: createCompletion
        ),
        ChatParameter(
            name: "documents",
            label: "Documents",
            kind: .json,
            meaning: "Texts that the model can draw on and cite.",
            source: createCompletion
        ),
        ChatParameter(
            name: "compound_custom",
            label: "Compound settings",
            kind: .json,
            meaning: "The models and tools that a Compound system uses.",
            source: "Compound"
        ),
    ]

    /// Why a parameter of the API is not among them; nil for names that the API does not know.
    package static func reason(withholding name: String) -> String? { withheld[name] }

    /// All names that the API knows.
    package static let allNames = all.map(\.name) + withheld.keys.sorted()

    private static let createCompletion = "API reference, Create chat completion"
    private static let reasoning = "Reasoning"

    private static let withheld = [
        "model": "write 'model' beside 'params'",
        "messages": "they are made of 'system' and 'prompt'",
        "response_format": "'output' says what an answer is to be",
        "stream": "the playground asks for it itself",
        "stream_options": "the playground asks for it itself",
        "max_tokens": "write 'max_completion_tokens'",
        "n": "the API gives one answer to a request",
        "tools": tools,
        "tool_choice": tools,
        "parallel_tool_calls": tools,
        "disable_tool_validation": tools,
        "functions": tools,
        "function_call": tools,
        "include_domains": "write it into 'search_settings'",
        "exclude_domains": "write it into 'search_settings'",
        "frequency_penalty": unsupported,
        "presence_penalty": unsupported,
        "logprobs": unsupported,
        "top_logprobs": unsupported,
        "logit_bias": unsupported,
        "metadata": unsupported,
        "store": unsupported,
    ]
    private static let tools = "playgrounds have no tools"
    private static let unsupported = "no model of the API supports it"
}
