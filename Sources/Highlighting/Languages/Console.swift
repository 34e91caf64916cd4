extension Language {
    static let console = Language(
        "console",
        title: "Console",
        aliases: ["shell-session", "sh-session", "shellsession", "bash-session", "terminal"],
        isConsole: true
    ) { .console }
}

extension Program {
    fileprivate static let console = Program(
        [
            State(
                "output",
                text: .output,
                [
                    prompt(.literal("$ ")), prompt(.literal("# ")), prompt(.literal("> ")),
                    prompt(.literal("% ")), prompt(.shellPrompt),
                ]
            )
        ] + BashGrammar.states.embedded(as: "sh-")
    )

    /// A prompt, with a command behind it up to the end of the line.
    private static func prompt(_ matcher: Matcher) -> Rule {
        Rule(matcher, .prompt, .embed("sh-code", until: "\n"), if: .lineStart)
    }
}
