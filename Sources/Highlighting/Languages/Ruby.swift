extension Language {
    static let ruby = Language("ruby", title: "Ruby", aliases: ["rb", "gemfile", "rakefile"]) {
        .ruby
    }
}

extension Program {
    fileprivate static let ruby = Program(RubyGrammar.states)
}

private enum RubyGrammar {
    static let states: [State] =
        [
            State("code", code),
            .string("double", [.close("\"", .string), .escaped, interpolation]),
            .string("backquoted", [.close("`", .string), .escaped, interpolation]),
            .string("heredoc", [heredocEnd, .escaped, interpolation]),
            .string("heredoc-raw", [heredocEnd]),
        ] + State.bracketed("interpolation", "{", "}", code)

    private static let interpolation = Rule.open("#{", .string, "interpolation")
    private static let heredocEnd = Rule(.heredocEnd, .string, .pop)

    private static let code: [Rule] =
        [
            .comment("#"),
            Rule(.span(Span(open: "=begin", close: "\n=end")), .comment, if: .lineStart),
            Rule(.heredocStart(raw: true), .plain, .push("heredoc-raw")),
            Rule(.heredocStart(raw: false), .plain, .push("heredoc")),
            Rule(.heredoc(.ruby), .string),
            .open("\"", .string, "double"),
            .open("`", .string, "backquoted"),
            .longString("'", "'"),
            Rule(.regex, .string, if: .notAfterOperand),
        ] + percentStrings + [
            Rule(.literal("::"), .operator),
            Rule(.span(Span(open: ":\"", close: "\"", escape: "\\", singleLine: true)), .string),
            Rule(.prefixed(":", ByteSet.word.union("?!")), .string, if: .notAfterWord),
            Rule(.prefixed("@@", .word), .attribute),
            Rule(.prefixed("@", .word), .attribute),
            Rule(.prefixed("$", .word), .attribute),
            .words(
                [.calls, .capitalTypes, .typesBeforeCalls, .plainMembers, .marks, .keys],
                words
            ),
            .number(),
            .closers,
            .punctuation,
            Rule(.one("}"), .plain, .stay, .operand),
            .operators("+-*/%=<>!&|^~?"),
        ]

    /// `%w[…]` and its relatives, in the brackets that are usual.
    private static let percentStrings: [Rule] =
        ["w", "W", "i", "I", "q", "Q", "r", ""].flatMap { letter in
            [("[", "]"), ("(", ")"), ("{", "}"), ("|", "|"), ("<", ">")]
                .filter { !letter.isEmpty || $0.0 == "(" }
                .map { Rule.longString("%" + letter + $0.0, $0.1) }
        }

    private static let words = [
        WordGroup(.keyword, "def", expects: .function),
        WordGroup(.keyword, "class module", expects: .type),
        WordGroup(
            .keyword,
            """
            BEGIN END alias and begin break case do else elsif end ensure for if in next not or redo \
            rescue retry return then undef unless until when while yield defined?
            """
        ),
        WordGroup(.keyword, "self super __method__ __FILE__ __LINE__ __dir__", .operand),
        WordGroup(
            .attribute,
            """
            attr_accessor attr_reader attr_writer include extend prepend require require_relative \
            private protected public raise puts print p lambda proc loop
            """,
            .operation
        ),
        WordGroup(.number, "true false nil"),
    ]
}
