extension Language {
    static let diff = Language("diff", title: "Diff", aliases: ["patch", "udiff"]) { .diff }
}

extension Program {
    fileprivate static let diff = Program([
        State(
            "lines",
            [
                line("+++", .attribute), line("---", .attribute), line("diff ", .attribute),
                line("index ", .attribute), line("Index: ", .attribute), line("@@", .function),
                line("+", .inserted), line(">", .inserted), line("-", .deleted),
                line("<", .deleted), line("\\", .comment),
            ]
        )
    ])

    private static func line(_ start: String, _ kind: TokenKind) -> Rule {
        Rule(.line(start, continues: false), kind, if: .lineStart)
    }
}
