extension Language {
    static let javascript = Language(
        "javascript",
        title: "JavaScript",
        aliases: ["js", "mjs", "cjs", "node", "ecmascript"]
    ) { .javascript }
    static let jsx = Language("jsx", title: "JSX") { .javascript }
}

extension Program {
    fileprivate static let javascript = Program(JavaScriptGrammar.states)
}

/// JavaScript with JSX, which no valid code without it is mistaken for.
enum JavaScriptGrammar {
    static let states =
        [State("code", code), template] + State.bracketed("substitution", "{", "}", code)
        + jsxStates(code)

    static let template = State.string(
        "template",
        [.close("`", .string), .escaped, .open("${", .string, "substitution")]
    )

    static let code: [Rule] = [jsxOpen] + code(words)

    static let jsxOpen = Rule(
        .prefixed("<", ByteSet.letters.union(".>")),
        .type,
        .push("tag"),
        .operation,
        if: .notAfterOperand
    )

    /// The rules that JavaScript and TypeScript share.
    static func code(_ words: [WordGroup]) -> [Rule] {
        [
            .comment("//"),
            .comment("/*", "*/"),
            .comment("#!"),
            .string("\""),
            .string("'"),
            .open("`", .string, "template"),
            Rule(.regex, .string, if: .notAfterOperand),
            Rule(.prefixed("@", .word), .attribute, .stay, Effect.none),
            Rule(.prefixed("#", .word), .plain, .stay, .operand),
            .words(
                [.calls, .capitalTypes, .plainMembers],
                start: ByteSet.wordStart.union("$"),
                rest: ByteSet.word.union("$"),
                words
            ),
            .number([.leadingDot, .trailingDot]),
            .closers,
            .punctuation,
            Rule(.one("}"), .plain, .stay, .operation),
            .operators("+-*%=<>!&|^~?/"),
        ]
    }

    static let words = [
        WordGroup(.keyword, "function", expects: .function),
        WordGroup(.keyword, "class", expects: .type),
        WordGroup(
            .keyword,
            """
            await break case catch const continue debugger default delete do else export extends \
            finally for if import in instanceof let new return static switch throw try typeof var void \
            while with yield
            """
        ),
        WordGroup(.keyword, "async of get set from as", isSoft: true),
        WordGroup(.keyword, "this super", .operand),
        WordGroup(.number, "true false null undefined NaN Infinity"),
    ]

    /// Tags with attributes and children; code comes back in braces.
    static func jsxStates(_ code: [Rule]) -> [State] {
        [
            State(
                "tag",
                [
                    Rule(.literal("/>"), .type, .pop, .operand),
                    Rule(.literal(">"), .type, .set("children")),
                    .comment("/*", "*/"),
                    // The arguments of a generic component.
                    Rule(.span(Span(open: "<", close: ">", singleLine: true)), .type),
                    .longString("\"", "\"", escape: nil),
                    .longString("'", "'", escape: nil),
                    .open("{", .plain, "expression"),
                    Rule(.run(ByteSet.word.union("-:.")), .attribute),
                    .operators("="),
                ]
            ),
            State(
                "children",
                [
                    Rule(.literal("</"), .type, .set("closing")),
                    .open("{", .plain, "expression"),
                    Rule(.literal("<>"), .type, .push("children")),
                    Rule(.prefixed("<", ByteSet.word.union(".")), .type, .push("tag")),
                ]
            ),
            State(
                "closing",
                [.close(">", .type), Rule(.run(ByteSet.word.union(".:-")), .type)]
            ),
        ] + State.bracketed("expression", "{", "}", closing: .plain, code)
    }
}
