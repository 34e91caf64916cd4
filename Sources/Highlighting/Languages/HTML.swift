extension Language {
    static let html = Language("html", title: "HTML", aliases: ["htm", "xhtml", "vue", "svelte"]) {
        .html
    }
}

extension Program {
    fileprivate static let html = Program(HTMLGrammar.states(with: []))
}

/// The states of HTML, which PHP comes back to outside its marks.
enum HTMLGrammar {
    /// `extra` rules come first, in text and in tags.
    static func states(with extra: [Rule]) -> [State] {
        [
            State("content", extra + content),
            State("tag", extra + [.tagEnd] + attributes),
            State(
                "script",
                extra + [embedding("js-code", "</script"), ending("</script")] + attributes
            ),
            State(
                "style",
                extra + [embedding("css-rules", "</style"), ending("</style")] + attributes
            ),
        ]
            + JavaScriptGrammar.states.embedded(as: "js-")
            + CSSGrammar.states.embedded(as: "css-")
    }

    private static let content: [Rule] = [
        .comment("<!--", "-->"),
        Rule(.span(Span(open: "<!", close: ">")), .keyword),
        Rule(.anyCase("<script"), .type, .push("script")),
        Rule(.anyCase("<style"), .type, .push("style")),
        Rule(.prefixed("</", name), .type, .push("tag")),
        Rule(.prefixed("<", name), .type, .push("tag")),
        .entity,
    ]

    private static let name = ByteSet.word.union("-:.")

    private static let attributes: [Rule] = [
        .longString("\"", "\"", escape: nil),
        .longString("'", "'", escape: nil),
        .operators("="),
        Rule(.run(ByteSet(" \t\r\n\"'=<>/").inverted), .attribute),
    ]

    /// The end of an opening tag, after which another language runs up to the closing tag.
    private static func embedding(_ state: String, _ end: String) -> Rule {
        Rule(.literal(">"), .type, .embed(state, until: end))
    }

    private static func ending(_ tag: String) -> Rule {
        Rule(.anyCase(tag), .type, .set("tag"))
    }
}

extension Rule {
    static let tagEnd = Rule(.run("/>?"), .type, .pop)
    static let entity = Rule(.span(Span(open: "&", close: ";", singleLine: true)), .number)
}
