extension Language {
    static let json = Language("json", title: "JSON", aliases: ["jsonc", "json5", "jsonl"]) {
        .json
    }
}

extension Program {
    fileprivate static let json = Program(JSONGrammar.states)
}

/// The only state of JSON, which messages of HTTP embed; comments are what its dialects allow.
enum JSONGrammar {
    static let states = [
        State(
            "value",
            [
                .key("\""),
                .key("'"),
                .number([.leadingDot, .signed]),
                .comment("//"),
                .comment("/*", "*/"),
                .words([.keys], [WordGroup(.number, "true false null Infinity NaN")]),
            ]
        )
    ]
}

extension Rule {
    /// A string that is a key when a colon follows.
    fileprivate static func key(_ quote: String) -> Rule {
        let span = Span(
            open: quote,
            close: quote,
            escape: "\\",
            singleLine: true,
            isKeyBeforeColon: true
        )
        return Rule(.span(span), .string)
    }
}
