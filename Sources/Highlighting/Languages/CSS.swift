extension Language {
    static let css = Language("css", title: "CSS", aliases: ["scss", "less"]) { .css }
}

extension Program {
    fileprivate static let css = Program(CSSGrammar.states)
}

/// The states of CSS, which HTML embeds.
enum CSSGrammar {
    static let states: [State] = [
        State("rules", common + selectors),
        State("block", [.close("}", .plain), .open(":", .plain, "value")] + common + properties),
        State(
            "value",
            [
                Rule(.one(";"), .plain, .pop), Rule(.peek("}"), .plain, .pop),
                // What looked like a property was a nested selector: `&:hover {`.
                Rule(.one("{"), .plain, .set("block")),
            ] + common + values
        ),
    ]

    private static let name = ByteSet.word.union("-")
    private static let nameStart = ByteSet.wordStart.union("-")

    private static let common: [Rule] = [
        .comment("/*", "*/"),
        // CSS has no such comment, its relatives do; an address has no blank before its slashes.
        Rule(.line("//", continues: false), .comment, if: .afterBlank),
        .string("\""),
        .string("'"),
        Rule(.prefixed("@", name), .keyword),
        .open("{", .plain, "block"),
        Rule(.prefixed("$", name), .attribute),
    ]

    private static let selectors: [Rule] = [
        Rule(.prefixed(".", name), .attribute),
        Rule(.prefixed("#", name), .attribute),
        Rule(.prefixed("::", name), .function),
        Rule(.prefixed(":", name), .function),
        .number([.percent]),
        Rule(.run(name), .type),
        .operators(">+~*&|="),
    ]

    private static let properties: [Rule] = [
        .words([.keys], start: nameStart, rest: name, []),
        Rule(.prefixed(".", name), .attribute),
        Rule(.prefixed("#", name), .attribute),
        .number([.percent]),
        .operators(">+~*&|="),
    ]

    private static let values: [Rule] = [
        Rule(.prefixed("#", .word), .number),
        Rule(.prefixed("!", .word), .keyword),
        Rule(.prefixed("--", name), .attribute),
        .number([.leadingDot, .percent, .signed]),
        .words([.calls], start: nameStart, rest: name, []),
        .operators("+*/>=<"),
    ]
}
