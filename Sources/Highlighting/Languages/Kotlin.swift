extension Language {
    static let kotlin = Language("kotlin", title: "Kotlin", aliases: ["kt", "kts"]) { .kotlin }
}

extension Program {
    fileprivate static let kotlin = Program(KotlinGrammar.states)
}

private enum KotlinGrammar {
    static let states: [State] =
        [
            State("code", code),
            .string(
                "string",
                [.close("\"", .string), Rule(.one("\n"), .plain, .pop, .operation), .escaped]
                    + templates
            ),
            .string("long-string", [.close("\"\"\"", .string)] + templates),
        ] + State.bracketed("template", "{", "}", code)

    private static let templates: [Rule] = [
        .open("${", .string, "template"),
        Rule(.prefixed("$", .word), .attribute),
    ]

    private static let code: [Rule] = [
        .comment("//"),
        Rule(.nested("/*", "*/"), .comment),
        .open("\"\"\"", .string, "long-string"),
        .open("\"", .string, "string"),
        .string("'"),
        Rule(.prefixed("@", ByteSet.word.union(":")), .attribute),
        Rule(.span(Span(open: "`", close: "`", singleLine: true)), .plain, .stay, .operand),
        .words([.calls, .capitalTypes, .typesBeforeCalls, .plainMembers], words),
        .number(),
        .closers,
        .punctuation,
        .operators("+-*/%=<>!&|?"),
    ]

    private static let words = [
        WordGroup(.keyword, "fun", expects: .function),
        WordGroup(.keyword, "class interface typealias", expects: .type),
        WordGroup(
            .keyword,
            """
            as break continue do else for if in is object package return throw try typeof val var when \
            while abstract catch companion const crossinline enum external final finally import infix \
            inline inner internal lateinit noinline open operator out override private protected public \
            reified sealed suspend tailrec vararg constructor init
            """
        ),
        WordGroup(
            .keyword,
            "annotation by data expect actual field get set value where",
            isSoft: true
        ),
        WordGroup(.keyword, "this super", .operand),
        WordGroup(.number, "true false null"),
    ]
}
