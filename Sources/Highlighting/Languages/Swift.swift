extension Language {
    static let swift = Language("swift", title: "Swift") { .swift }
}

extension Program {
    fileprivate static let swift = Program(SwiftGrammar.states)
}

private enum SwiftGrammar {
    static let states: [State] =
        [
            State("code", code),
            .string(
                "string",
                [
                    Rule(.recall("\"", ""), .string, .pop, .operand),
                    Rule(.one("\n"), .plain, .pop, .operation), interpolation, escaped,
                ]
            ),
            .string(
                "long-string",
                [Rule(.recall("\"\"\"", ""), .string, .pop, .operand), interpolation, escaped]
            ),
        ] + State.bracketed("interpolation", "(", ")", code)

    private static let interpolation = Rule(.recall("\\", "("), .string, .push("interpolation"))
    /// In `#"…"#` a backslash is itself, and then the delimiter is not empty.
    private static let escaped = Rule(.escapeUnlessDelimited, .string)

    private static let code: [Rule] = [
        .comment("//"),
        Rule(.nested("/*", "*/"), .comment),
        Rule(.remember("", "#", "\"\"\""), .string, .push("long-string")),
        Rule(.remember("", "#", "\""), .string, .push("string")),
        Rule(.prefixed("@", .word), .attribute, .stay, Effect.none),
        Rule(.prefixed("#", .word), .attribute),
        Rule(.prefixed("$", .word), .attribute),
        Rule(.span(Span(open: "`", close: "`", singleLine: true)), .plain, .stay, .operand),
        .words([.calls, .capitalTypes, .typesBeforeCalls, .plainMembers], words),
        .number(),
        .closers,
        .punctuation,
        .operators("+-*/%=<>!&|^~?"),
    ]

    private static let words = [
        WordGroup(.keyword, "func", expects: .function),
        WordGroup(
            .keyword,
            "class struct enum protocol extension actor typealias associatedtype precedencegroup",
            expects: .type
        ),
        WordGroup(
            .keyword,
            """
            import let var if else guard switch case default for while repeat in return break \
            continue fallthrough defer do catch throw throws rethrows try async await as is where \
            init deinit subscript operator static public private internal fileprivate package \
            final override mutating nonmutating lazy unowned inout indirect some any convenience \
            required nonisolated
            """
        ),
        WordGroup(
            .keyword,
            """
            open weak dynamic optional prefix postfix infix get set willSet didSet \
            isolated consuming borrowing sending copy consume discard each unsafe
            """,
            isSoft: true
        ),
        WordGroup(.keyword, "self Self super", .operand),
        WordGroup(.number, "true false nil"),
    ]
}
