extension Language {
    static let c = Language("c", title: "C", aliases: ["h"]) { .c }
    static let cpp = Language(
        "c++",
        title: "C++",
        aliases: ["cpp", "cxx", "cc", "hpp", "hxx", "hh"]
    ) { .cpp }
}

extension Program {
    fileprivate static let c = Program([
        State("code", CGrammar.code(CGrammar.words)), CGrammar.include,
    ])

    fileprivate static let cpp = Program([
        State("code", CGrammar.rawStrings + CGrammar.code(CGrammar.cppWords)),
        .string("raw", [Rule(.recall(")", "\""), .string, .pop, .operand)]),
        CGrammar.include,
    ])
}

private enum CGrammar {
    /// The rules that C and C++ share.
    static func code(_ words: [WordGroup]) -> [Rule] {
        [
            Rule(.line("//", continues: true), .comment),
            .comment("/*", "*/"),
            Rule(.anyCase("#include"), .attribute, .push("include"), if: .indentation),
            Rule(.directive, .attribute, if: .indentation),
            quoted("\""),
            quoted("'"),
            .words([.calls, .capitalTypes], words),
            .number([.leadingDot, .trailingDot, .apostrophes]),
            .closers,
            .punctuation,
            .operators("+-*/%=<>!&|^~?"),
        ]
    }

    /// The name of a header, in either kind of quotes.
    static let include = State(
        "include",
        [
            Rule(.span(Span(open: "<", close: ">", singleLine: true)), .string, .pop),
            Rule(.span(Span(open: "\"", close: "\"", singleLine: true)), .string, .pop),
            Rule(.peek(ByteSet(" \t<\"").inverted), .plain, .pop),
        ]
    )

    static let rawStrings = ["R", "LR", "uR", "UR", "u8R"].map { prefix in
        Rule(
            .remember(prefix + "\"", ByteSet(" ()\\\t\n\"").inverted, "("),
            .string,
            .push("raw")
        )
    }

    private static func quoted(_ quote: String) -> Rule {
        let span = Span(
            prefix: "LuU8",
            open: quote,
            close: quote,
            escape: "\\",
            singleLine: true
        )
        return Rule(.span(span), .string)
    }

    static let words = [
        WordGroup(.keyword, "struct union enum", expects: .type),
        WordGroup(
            .keyword,
            """
            auto break case const continue default do else extern for goto if inline register restrict \
            return sizeof static switch typedef volatile while _Alignas _Alignof _Atomic _Generic \
            _Noreturn _Static_assert _Thread_local alignas alignof constexpr static_assert thread_local \
            typeof asm __asm__ __attribute__ __inline __inline__ __restrict __extension__ __asm \
            __attribute __const __volatile__
            """
        ),
        WordGroup(
            .type,
            """
            bool char double float int long short signed unsigned void _Bool _Complex size_t ssize_t \
            ptrdiff_t intptr_t uintptr_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t \
            uint64_t wchar_t char8_t char16_t char32_t off_t time_t FILE va_list
            """
        ),
        WordGroup(.number, "true false NULL nullptr"),
    ]

    static let cppWords =
        words + [
            WordGroup(.keyword, "class namespace concept", expects: .type),
            WordGroup(.keyword, "this", .operand),
            WordGroup(
                .keyword,
                """
                and bitand bitor catch co_await co_return co_yield compl const_cast consteval constinit \
                decltype delete dynamic_cast explicit export friend mutable new noexcept not operator or \
                private protected public reinterpret_cast requires static_cast template throw try typeid \
                typename using virtual xor
                """
            ),
            WordGroup(.keyword, "final override import module", isSoft: true),
        ]
}
