extension Language {
    static let xml = Language(
        "xml",
        title: "XML",
        aliases: ["svg", "rss", "atom", "xsd", "xsl", "xslt", "plist", "wsdl"]
    ) { .xml }
}

extension Program {
    fileprivate static let xml = Program([
        State(
            "content",
            [
                .comment("<!--", "-->"),
                .longString("<![CDATA[", "]]>", escape: nil),
                Rule(.span(Span(open: "<!", close: ">")), .keyword),
                Rule(.prefixed("<?", name), .keyword, .push("tag")),
                Rule(.prefixed("</", name), .type, .push("tag")),
                Rule(.prefixed("<", name), .type, .push("tag")),
                .entity,
            ]
        ),
        State(
            "tag",
            [
                .tagEnd,
                .longString("\"", "\"", escape: nil),
                .longString("'", "'", escape: nil),
                .operators("="),
                Rule(.run(name), .attribute),
            ]
        ),
    ])

    private static let name = ByteSet.word.union("-:.")
}
