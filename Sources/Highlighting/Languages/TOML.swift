extension Language {
    static let toml = Language("toml", title: "TOML") { .toml }
}

extension Program {
    fileprivate static let toml = Program(TOMLGrammar.states)
}

private enum TOMLGrammar {
    static let states: [State] = [
        State(
            "keys",
            [
                .comment("#"),
                Rule(
                    .span(Span(open: "[[", close: "]]", singleLine: true)),
                    .type,
                    if: .indentation
                ),
                Rule(.span(Span(open: "[", close: "]", singleLine: true)), .type, if: .indentation),
                .open("=", .operator, "value"),
            ] + keys
        ),
        State("value", [.comment("#"), Rule(.one("\n"), .plain, .pop)] + values),
        State("array", [.comment("#"), Rule(.one("]"), .plain, .pop)] + values),
        State(
            "table",
            [.comment("#"), Rule(.one("}"), .plain, .pop), .open("=", .operator, "table-value")]
                + keys
        ),
        State("table-value", [Rule(.peek(",}"), .plain, .pop)] + values),
    ]

    private static let keys: [Rule] = [
        Rule(.span(Span(open: "\"", close: "\"", escape: "\\", singleLine: true)), .attribute),
        Rule(.span(Span(open: "'", close: "'", singleLine: true)), .attribute),
        Rule(.run(ByteSet.word.union("-")), .attribute),
    ]

    private static let values: [Rule] = [
        .longString("\"\"\"", "\"\"\""),
        .longString("'''", "'''", escape: nil),
        .string("\""),
        Rule(.span(Span(open: "'", close: "'", singleLine: true)), .string),
        .open("[", .plain, "array"),
        .open("{", .plain, "table"),
        .number([.dates, .signed]),
        .words([], [WordGroup(.number, "true false inf nan")]),
    ]
}
