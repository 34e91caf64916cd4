extension Language {
    static let yaml = Language("yaml", title: "YAML", aliases: ["yml"]) { .yaml }
}

extension Program {
    fileprivate static let yaml = Program(YAMLGrammar.states)
}

private enum YAMLGrammar {
    static let states: [State] = [
        State("block", markers + [down] + common(inFlow: false)),
        State(
            "flow",
            [
                down, Rule(.one("]}"), .plain, .pop), Rule(.one(",:"), .plain),
            ] + common(inFlow: true)
        ),
        State(
            "scalar-header",
            [
                .comment("#"), Rule(.blockScalar, .string, .pop),
                Rule(.run("+-0123456789"), .operator),
            ]
        ),
    ]

    private static let down = Rule(.one("[{"), .plain, .push("flow"))

    private static let markers: [Rule] = [
        Rule(.line("%", continues: false), .attribute, if: .lineStart),
        Rule(.literal("---"), .operator, if: .lineStart),
        Rule(.literal("..."), .operator, if: .lineStart),
        Rule(.sequenceMark("-?:"), .operator),
        Rule(.scalarHeader("|>"), .operator, .push("scalar-header")),
    ]

    private static func common(inFlow: Bool) -> [Rule] {
        [
            Rule(.line("#", continues: false), .comment, if: .afterBlank),
            quoted("\"", escape: "\\", doubled: false),
            quoted("'", escape: nil, doubled: true),
            Rule(.prefixed("&", name), .attribute),
            Rule(.prefixed("*", name), .attribute),
            Rule(.prefixed("!", name.union("!")), .type),
            Rule(.plainScalar(inFlow: inFlow, words), .string),
        ]
    }

    private static let name = ByteSet(" \t\r\n,[]{}").inverted

    private static func quoted(_ quote: String, escape: String?, doubled: Bool) -> Rule {
        let span = Span(
            open: quote,
            close: quote,
            escape: escape,
            isKeyBeforeColon: true,
            doubled: doubled
        )
        return Rule(.span(span), .string)
    }

    private static let words = [
        WordGroup(
            .number,
            "true True TRUE false False FALSE null Null NULL ~ yes Yes no No on On off Off .nan .inf -.inf"
        )
    ]
}
