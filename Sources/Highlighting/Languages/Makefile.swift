extension Language {
    static let makefile = Language(
        "makefile",
        title: "Makefile",
        aliases: ["make", "mk", "gnumakefile"]
    ) { .makefile }
}

extension Program {
    fileprivate static let makefile = Program(MakefileGrammar.states)
}

private enum MakefileGrammar {
    static let states: [State] =
        [
            State(
                "code",
                [
                    Rule(.one("\t"), .plain, .embed("sh-code", until: "\n"), if: .lineStart),
                    .comment("#"),
                    .open("$(", .attribute, "variable"),
                    .open("${", .attribute, "variable"),
                    Rule(.prefixed("$", "@<^*?%+|$"), .attribute),
                    Rule(
                        .word([.keys], start: nameStart, rest: name, [directives]),
                        .attribute,
                        if: .indentation
                    ),
                    Rule(.run(name), .plain),
                    .operators(":=?+!|"),
                ]
            ),
            State(
                "variable",
                text: .attribute,
                [
                    Rule(.one(")}"), .attribute, .pop),
                    .open("$(", .attribute, "variable"), .open("${", .attribute, "variable"),
                    Rule(.peek("\n"), .plain, .pop),
                ]
            ),
        ] + BashGrammar.states.embedded(as: "sh-")

    private static let name = ByteSet.word.union("-./%")
    private static let nameStart = ByteSet.wordStart.union("./%")

    private static let directives = WordGroup(
        .keyword,
        """
        define endef undefine ifdef ifndef ifeq ifneq else endif include sinclude override export \
        unexport private vpath
        """
    )
}
