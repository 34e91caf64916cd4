extension Language {
    static let typescript = Language(
        "typescript",
        title: "TypeScript",
        aliases: ["ts", "mts", "cts"]
    ) { .typescript }
    static let tsx = Language("tsx", title: "TSX") { .tsx }
}

extension Program {
    fileprivate static let typescript = Program(
        [State("code", TypeScriptGrammar.code), JavaScriptGrammar.template]
            + State.bracketed("substitution", "{", "}", TypeScriptGrammar.code)
    )

    fileprivate static let tsx = Program(
        [State("code", TypeScriptGrammar.tsxCode), JavaScriptGrammar.template]
            + State.bracketed("substitution", "{", "}", TypeScriptGrammar.tsxCode)
            + JavaScriptGrammar.jsxStates(TypeScriptGrammar.tsxCode)
    )
}

private enum TypeScriptGrammar {
    /// Without JSX, since `<T>` before an operand is a type here.
    static let code = JavaScriptGrammar.code(words)
    static let tsxCode = [JavaScriptGrammar.jsxOpen] + code

    private static let words =
        JavaScriptGrammar.words + [
            WordGroup(.keyword, "interface enum namespace", expects: .type, isSoft: true),
            WordGroup(.keyword, "constructor"),
            WordGroup(.keyword, "type", expects: .type, isSoft: true),
            WordGroup(
                .keyword,
                """
                abstract declare implements private protected public readonly keyof is infer asserts \
                satisfies override unique accessor module out global
                """,
                isSoft: true
            ),
            WordGroup(
                .type,
                "any bigint boolean never number object string symbol unknown"
            ),
        ]
}
