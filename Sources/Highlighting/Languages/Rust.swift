extension Language {
    static let rust = Language("rust", title: "Rust", aliases: ["rs"]) { .rust }
}

extension Program {
    fileprivate static let rust = Program(RustGrammar.states)
}

private enum RustGrammar {
    static let states: [State] = [
        State("code", code),
        .string("raw", [Rule(.recall("\"", ""), .string, .pop, .operand)]),
        State(
            "attribute",
            text: .attribute,
            [
                Rule(.one("]"), .attribute, .pop), Rule(.one("["), .attribute, .push("attribute")),
                .longString("\"", "\""), .comment("//"),
            ]
        ),
    ]

    private static let code: [Rule] = [
        .comment("//"),
        Rule(.nested("/*", "*/"), .comment),
        .open("#![", .attribute, "attribute"),
        .open("#[", .attribute, "attribute"),
        Rule(.remember("r", "#", "\""), .string, .push("raw")),
        Rule(.remember("br", "#", "\""), .string, .push("raw")),
        Rule(.remember("cr", "#", "\""), .string, .push("raw")),
        Rule(.prefixed("r#", .word), .plain, .stay, .operand),
        Rule(.span(Span(prefix: "bc", open: "\"", close: "\"", escape: "\\")), .string),
        Rule(.byteCharacter, .string),
        Rule(.character, .string),
        Rule(.prefixed("'", .word), .attribute),
        Rule(.prefixed("$", .word), .attribute),
        .words([.calls, .capitalTypes, .typesBeforeCalls, .macros, .plainMembers], words),
        .number([.trailingDot]),
        .closers,
        .punctuation,
        .operators("+-*/%=<>!&|^~?@"),
    ]

    private static let words = [
        WordGroup(.keyword, "fn", expects: .function),
        WordGroup(.keyword, "struct enum trait type", expects: .type),
        WordGroup(
            .keyword,
            """
            as async await break const continue crate dyn else extern for if impl in let loop match mod \
            move mut pub ref return self static super unsafe use where while Self
            """
        ),
        WordGroup(.keyword, "union default auto macro gen", isSoft: true),
        WordGroup(
            .type,
            """
            bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
            """
        ),
        WordGroup(.number, "true false"),
    ]
}
