extension Language {
    static let java = Language("java", title: "Java") { .java }
}

extension Program {
    fileprivate static let java = Program([State("code", JavaGrammar.code)])
}

private enum JavaGrammar {
    static let code: [Rule] = [
        .comment("//"),
        .comment("/*", "*/"),
        .longString("\"\"\"", "\"\"\""),
        .string("\""),
        .string("'"),
        Rule(.literal("@interface"), .keyword),
        Rule(.prefixed("@", .word), .attribute),
        .words([.calls, .capitalTypes, .plainMembers], words),
        .number([.leadingDot, .trailingDot]),
        .closers,
        .punctuation,
        .operators("+-*/%=<>!&|^~?"),
    ]

    private static let words = [
        WordGroup(.keyword, "class enum interface", expects: .type),
        WordGroup(
            .keyword,
            """
            abstract assert break case catch const continue default do else extends final finally for \
            goto if implements import instanceof native new package private protected public return \
            static strictfp switch synchronized throw throws transient try var volatile while
            """
        ),
        WordGroup(.keyword, "record", expects: .type, isSoft: true),
        WordGroup(.keyword, "sealed permits yield module when", isSoft: true),
        WordGroup(.keyword, "this super", .operand),
        WordGroup(.type, "boolean byte char double float int long short void"),
        WordGroup(.number, "true false null"),
    ]
}
