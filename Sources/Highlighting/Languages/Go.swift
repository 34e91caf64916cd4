extension Language {
    static let go = Language("go", title: "Go", aliases: ["golang"]) { .go }
}

extension Program {
    fileprivate static let go = Program([State("code", GoGrammar.code)])
}

private enum GoGrammar {
    static let code: [Rule] = [
        .comment("//"),
        .comment("/*", "*/"),
        .string("\""),
        .longString("`", "`", escape: nil),
        .string("'"),
        .words([.calls, .capitalTypes, .plainMembers], words),
        .number([.leadingDot, .trailingDot]),
        .closers,
        .punctuation,
        .operators("+-*/%=<>!&|^~"),
    ]

    private static let words = [
        WordGroup(.keyword, "func", expects: .function),
        WordGroup(.keyword, "type", expects: .type),
        WordGroup(
            .keyword,
            """
            break case chan const continue default defer else fallthrough for go goto if import \
            interface map package range return select struct switch var
            """
        ),
        WordGroup(
            .type,
            """
            any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 \
            int64 rune string uint uint8 uint16 uint32 uint64 uintptr
            """
        ),
        WordGroup(.number, "true false nil iota"),
        WordGroup(
            .attribute,
            """
            append cap clear close complex copy delete imag len make max min new panic print println \
            real recover
            """
        ),
    ]
}
