extension Language {
    static let ini = Language(
        "ini",
        title: "INI",
        aliases: ["cfg", "conf", "properties", "editorconfig", "desktop", "systemd"]
    ) { .ini }
}

extension Program {
    fileprivate static let ini = Program([
        State(
            "keys",
            [
                Rule(.line("#", continues: false), .comment, if: .indentation),
                Rule(.line(";", continues: false), .comment, if: .indentation),
                Rule(.span(Span(open: "[", close: "]", singleLine: true)), .type, if: .indentation),
                Rule(.one("=:"), .operator, .push("value")),
                Rule(.run(ByteSet("=:\n\r \t[#;").inverted), .attribute),
            ]
        ),
        State(
            "value",
            [
                Rule(.one("\n"), .plain, .pop),
                Rule(.line("#", continues: false), .comment, if: .afterBlank),
                Rule(.line(";", continues: false), .comment, if: .afterBlank),
                .words(
                    [.numbers, .ignoresCase],
                    start: value,
                    rest: value,
                    [WordGroup(.number, "true false yes no on off null none")]
                ),
            ]
        ),
    ])

    private static let value = ByteSet(" \t\r\n").inverted
}
