extension Language {
    static let bash = Language(
        "bash",
        title: "Shell",
        aliases: ["sh", "shell", "zsh", "ksh", "bats"]
    ) { .bash }
}

extension Program {
    fileprivate static let bash = Program(BashGrammar.states)
}

/// The states of shell code, which sessions embed.
enum BashGrammar {
    static let states: [State] =
        [
            State("code", code),
            .string("double", [.close("\"", .string), .escaped] + expansions),
            .string("heredoc", [heredocEnd, .escaped] + expansions),
            .string("heredoc-raw", [heredocEnd]),
            State("parameter", parameter),
            State("backquoted", [.close("`", .string)] + code),
            State("arithmetic", [.close("))", .operator)] + arithmetic),
            State("arithmetic-inner", [.close(")", .plain)] + arithmetic),
        ]
        + State.bracketed("command", "(", ")", closing: .operator, code)

    private static let heredocEnd = Rule(.heredocEnd, .string, .pop)

    private static let expansions: [Rule] = [
        .open("$((", .operator, "arithmetic"),
        .open("$(", .operator, "command"),
        .open("${", .attribute, "parameter"),
        Rule(.prefixed("$", .word.subtracting(.digits)), .attribute),
        Rule(.prefixed("$", "0123456789"), .attribute),
        Rule(.prefixed("$", "@*#?$!-"), .attribute),
        .open("`", .string, "backquoted"),
    ]

    /// What follows the name in `${name:-default}` is a word of its own.
    private static let parameter: [Rule] =
        [
            .close("}", .attribute), .escaped, .longString("'", "'", escape: nil),
            .open("\"", .string, "double"),
        ] + expansions + [
            Rule(.run(.word), .attribute), .operators(":-+=?#%/^,@!*[]"),
        ]

    private static let arithmetic: [Rule] =
        [.open("(", .plain, "arithmetic-inner")] + expansions + [
            Rule(.word([], start: .wordStart, rest: .word, []), .attribute), .number(),
            .operators("+-*/%=<>!&|^~?:"),
        ]

    private static let wordBytes = ByteSet.word.union("-./+@,%:")

    private static let code: [Rule] =
        [
            Rule(.line("#", continues: false), .comment, if: .afterBlank),
            Rule(.escape("\\"), .plain),
            Rule(.heredocStart(raw: true), .plain, .push("heredoc-raw")),
            Rule(.heredocStart(raw: false), .plain, .push("heredoc")),
            .longString("$'", "'"),
            .longString("'", "'", escape: nil),
            .open("\"", .string, "double"),
            Rule(.literal("<<<"), .operator),
            Rule(.heredoc(.shell), .string),
            .open("((", .operator, "arithmetic"),
        ] + expansions + [
            .words(
                [.assignments, .alone, .numbers],
                start: .word.union("./-"),
                rest: wordBytes,
                words
            ),
            .operators("=<>&|;!*?[]"),
        ]

    private static let words = [
        WordGroup(.keyword, "function", expects: .function),
        WordGroup(
            .keyword,
            "if then else elif fi for in while until do done case esac select time coproc break "
                + "continue return exit"
        ),
        WordGroup(
            .attribute,
            """
            alias bg bind builtin caller cd command compgen complete declare dirs disown echo enable \
            eval exec export fc fg getopts hash help history jobs kill let local logout mapfile popd \
            printf pushd pwd read readarray readonly set shift shopt source suspend test times trap \
            true false type typeset ulimit umask unalias unset wait
            """
        ),
    ]
}
