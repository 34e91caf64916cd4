extension Language {
    static let php = Language("php", title: "PHP") { .php }
}

extension Program {
    fileprivate static let php = Program(PHPGrammar.states)
}

private enum PHPGrammar {
    static let states: [State] =
        [
            // A snippet rarely begins with `<?php`, a file always does.
            State(
                "start",
                [
                    Rule(.peek("<"), .plain, .set("html-content")),
                    Rule(.peek(ByteSet("<").inverted), .plain, .set("code")),
                ]
            ),
            State("code", [Rule(.literal("?>"), .keyword, .set("html-content"))] + code),
            State("inside", [.close("?>", .keyword)] + code),
            .string("double", [.close("\"", .string)] + text),
            .string("heredoc", [heredocEnd] + text),
            .string("heredoc-raw", [heredocEnd]),
        ]
        + State.bracketed("interpolation", "{", "}", code)
        + HTMLGrammar.states(with: opening).embedded(as: "html-")

    private static let heredocEnd = Rule(.heredocEnd, .string, .pop)

    /// The openings of PHP in HTML; the state's name loses its prefix when HTML is embedded.
    private static let opening: [Rule] = [
        .open("<?php", .keyword, "../inside"), .open("<?=", .keyword, "../inside"),
    ]

    private static let text: [Rule] = [
        .escaped,
        Rule(.literal("{$"), .string, .push("interpolation")),
        Rule(.prefixed("$", .word), .attribute),
    ]

    private static let code: [Rule] = [
        .comment("//"),
        .comment("/*", "*/"),
        Rule(.span(Span(open: "#[", close: "]", singleLine: true)), .attribute),
        .comment("#"),
        Rule(.literal("<?php"), .keyword),
        Rule(.heredocStart(raw: true), .plain, .push("heredoc-raw")),
        Rule(.heredocStart(raw: false), .plain, .push("heredoc")),
        Rule(.heredoc(.php), .string),
        .open("\"", .string, "double"),
        .longString("'", "'"),
        Rule(.prefixed("$", .word), .attribute),
        .words([.calls, .capitalTypes, .ignoresCase], words),
        .number([.leadingDot, .trailingDot]),
        .closers,
        .punctuation,
        .operators("+-*/%=<>!&|^~?@"),
    ]

    private static let words = [
        WordGroup(.keyword, "function fn", expects: .function),
        WordGroup(.keyword, "class interface trait enum", expects: .type),
        WordGroup(
            .keyword,
            """
            abstract and as break callable case catch clone const continue declare default do echo else \
            elseif empty enddeclare endfor endforeach endif endswitch endwhile exit extends final finally \
            for foreach global goto if implements include include_once instanceof insteadof isset list \
            match namespace new or print private protected public readonly require require_once return \
            static switch throw try unset use var while xor yield die
            """
        ),
        WordGroup(.keyword, "self parent", .operand),
        WordGroup(.type, "int float string bool array void mixed object iterable never"),
        WordGroup(.number, "true false null"),
    ]
}
