extension Language {
    static let dockerfile = Language(
        "dockerfile",
        title: "Dockerfile",
        aliases: ["docker", "containerfile"]
    ) { .dockerfile }
}

extension Program {
    fileprivate static let dockerfile = Program([
        State(
            "code",
            [
                Rule(.line("#", continues: false), .comment, if: .indentation),
                Rule(
                    .word([.ignoresCase], start: .letters, rest: .word, [instructions]),
                    .plain,
                    if: .indentation
                ),
                Rule(.anyCase("as "), .keyword, if: .afterBlank),
                .longString("'", "'", escape: nil),
                .longString("\"", "\""),
                Rule(.span(Span(open: "${", close: "}", singleLine: true)), .attribute),
                Rule(.prefixed("$", .word), .attribute),
                Rule(.prefixed("--", ByteSet.word.union("-")), .attribute, if: .afterBlank),
                Rule(.escape("\\"), .operator),
                .words(
                    [.assignments, .numbers],
                    start: .word,
                    rest: ByteSet.word.union("-./:@+"),
                    []
                ),
                .operators("&|;=<>"),
            ]
        )
    ])

    private static let instructions = WordGroup(
        .keyword,
        """
        add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell \
        stopsignal user volume workdir
        """
    )
}
