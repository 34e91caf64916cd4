extension Language {
    static let markdown = Language("markdown", title: "Markdown", aliases: ["md", "mdown", "mkd"]) {
        .markdown
    }
}

extension Program {
    fileprivate static let markdown = Program([
        State("text", MarkdownGrammar.rules),
        .string("backquotes", [Rule(.recall("```", ""), .string, .pop, if: .indentation)]),
        .string("tildes", [Rule(.recall("~~~", ""), .string, .pop, if: .indentation)]),
    ])
}

private enum MarkdownGrammar {
    static let rules: [Rule] =
        [
            Rule(.remember("```", "`", ""), .string, .push("backquotes"), if: .indentation),
            Rule(.remember("~~~", "~", ""), .string, .push("tildes"), if: .indentation),
            Rule(.line("#", continues: false), .keyword, if: .indentation),
            Rule(.literal("---"), .operator, if: .lineStart),
            Rule(.line(">", continues: false), .comment, if: .indentation),
            Rule(.sequenceMark("-*+"), .operator, if: .indentation),
            .comment("<!--", "-->"),
            Rule(.escape("\\"), .plain),
            Rule(.span(Span(open: "``", close: "``")), .string),
            Rule(.span(Span(open: "`", close: "`", singleLine: true)), .string),
            Rule(.span(Span(open: "](", close: ")", singleLine: true)), .string),
            Rule(.span(Span(open: "<http", close: ">", singleLine: true)), .string),
            Rule(.prefixed("</", ByteSet.word.union("-")), .type, .stay),
            Rule(.prefixed("<", ByteSet.word.union("-")), .type, .stay),
            Rule(.run("*"), .operator),
            Rule(.run(.word), .plain),
        ]
}
