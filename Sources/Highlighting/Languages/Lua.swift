extension Language {
    static let lua = Language("lua", title: "Lua") { .lua }
}

extension Program {
    fileprivate static let lua = Program([
        State("code", LuaGrammar.code),
        State("comment", text: .comment, [Rule(.recall("]", "]"), .comment, .pop)]),
        .string("string", [Rule(.recall("]", "]"), .string, .pop, .operand)]),
    ])
}

private enum LuaGrammar {
    static let code: [Rule] = [
        Rule(.remember("--[", "=", "["), .comment, .push("comment")),
        .comment("--"),
        .comment("#!"),
        Rule(.remember("[", "=", "["), .string, .push("string")),
        .string("\""),
        .string("'"),
        .words([.calls], words),
        .number([.leadingDot, .trailingDot]),
        .closers,
        .punctuation,
        .operators("+-*/%=<>&|^~#"),
    ]

    private static let words = [
        WordGroup(.keyword, "function", expects: .function),
        WordGroup(
            .keyword,
            """
            and break do else elseif end for goto if in local not or repeat return then until while
            """
        ),
        WordGroup(.attribute, "self _G _ENV _VERSION"),
        WordGroup(.number, "true false nil"),
    ]
}
