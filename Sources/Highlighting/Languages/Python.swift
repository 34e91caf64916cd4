extension Language {
    static let python = Language(
        "python",
        title: "Python",
        aliases: ["py", "python3", "py3", "pyi"]
    ) {
        .python
    }
}

extension Program {
    fileprivate static let python = Program(PythonGrammar.states)
}

private enum PythonGrammar {
    static let states: [State] =
        [State("code", code)]
        + formatted("f\"", "\"", isLong: false)
        + formatted("f'", "'", isLong: false)
        + formatted("f\"\"\"", "\"\"\"", isLong: true)
        + formatted("f'''", "'''", isLong: true)
        + [
            State(
                "braces",
                [Rule(.one("}"), .string, .pop, .operand), toSpecification, down] + code
            ),
            State("brackets", [Rule(.one(")]}"), .plain, .pop, .operand), down] + code),
            .string(
                "specification",
                [
                    Rule(.one("{"), .string, .push("braces")),
                    Rule(.one("}"), .string, .pop, .operand),
                    Rule(.peek("\n\"'"), .plain, .pop),
                ]
            ),
        ]

    private static let down = Rule(.one("([{"), .plain, .push("brackets"))
    /// After a colon comes how to write the value, up to the brace.
    private static let toSpecification = Rule(.one(":!"), .string, .set("specification"))

    /// An f-string: doubled braces stand for themselves, single ones hold code.
    private static func formatted(_ name: String, _ quote: String, isLong: Bool) -> [State] {
        var rules: [Rule] = [
            .close(quote, .string), .escaped, Rule(.literal("{{"), .string),
            Rule(.one("{"), .string, .push("braces")),
        ]
        if !isLong {
            rules.append(Rule(.one("\n"), .plain, .pop, .operation))
        }
        return [.string(name, rules)]
    }

    private static func plain(_ quote: String, isLong: Bool) -> Rule {
        let span = Span(
            prefix: "rRbBuU",
            open: quote,
            close: quote,
            escape: "\\",
            singleLine: !isLong
        )
        return Rule(.span(span), .string)
    }

    private static let strings: [Rule] =
        [
            plain("\"\"\"", isLong: true), plain("'''", isLong: true),
            plain("\"", isLong: false), plain("'", isLong: false),
        ]
        + ["\"\"\"", "'''", "\"", "'"]
        .map { Rule(.remember("", "fFrRtT", $0), .string, .push("f" + $0)) }

    private static let code: [Rule] =
        [.comment("#")] + strings + [
            Rule(.prefixed("@", ByteSet.word.union(".")), .attribute, if: .indentation),
            .words([.calls, .capitalTypes, .typesBeforeCalls, .plainMembers], words),
            .number([.leadingDot, .trailingDot]),
            .closers,
            .punctuation,
            .operators("+-*/%=<>!&|^~@"),
        ]

    private static let words = [
        WordGroup(.keyword, "def", expects: .function),
        WordGroup(.keyword, "class", expects: .type),
        WordGroup(
            .keyword,
            """
            and as assert async await break continue del elif else except finally for from global \
            if import in is lambda nonlocal not or pass raise return try while with yield
            """
        ),
        WordGroup(.keyword, "match case type", isSoft: true),
        WordGroup(.number, "True False None"),
        WordGroup(.attribute, "self cls __name__ __file__ __all__"),
        WordGroup(
            .type,
            """
            int str float bool bytes bytearray list dict set frozenset tuple object complex \
            memoryview slice
            """
        ),
    ]
}
