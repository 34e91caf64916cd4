extension Language {
    static let zig = Language("zig", title: "Zig", aliases: ["zon"]) { .zig }
}

extension Program {
    fileprivate static let zig = Program([State("code", ZigGrammar.code)])
}

private enum ZigGrammar {
    static let code: [Rule] = [
        .comment("//"),
        Rule(.line("\\\\", continues: false), .string),
        .string("\""),
        .string("'"),
        Rule(.span(Span(open: "@\"", close: "\"", escape: "\\", singleLine: true)), .plain),
        Rule(.prefixed("@", .word), .attribute),
        .words([.calls, .capitalTypes, .plainMembers], words),
        .number(),
        .closers,
        .punctuation,
        .operators("+-*/%=<>!&|^~?"),
    ]

    private static let words = [
        WordGroup(.keyword, "fn", expects: .function),
        WordGroup(
            .keyword,
            """
            addrspace align allowzero and anyframe asm break callconv catch comptime const continue \
            defer else enum errdefer error export extern for if inline linksection noalias noinline \
            nosuspend opaque or orelse packed pub resume return struct suspend switch test threadlocal \
            try union unreachable usingnamespace var volatile while async await
            """
        ),
        WordGroup(
            .type,
            """
            anyerror anyopaque anytype bool c_int c_uint c_char c_long comptime_float comptime_int f16 \
            f32 f64 f80 f128 i8 i16 i32 i64 i128 isize noreturn type u1 u8 u16 u32 u64 u128 usize void
            """
        ),
        WordGroup(.number, "true false null undefined"),
    ]
}
