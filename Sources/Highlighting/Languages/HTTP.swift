extension Language {
    static let http = Language("http", title: "HTTP", aliases: ["https", "rest"]) { .http }
}

extension Program {
    fileprivate static let http = Program(
        [
            State("lines", HTTPGrammar.lines),
            .string("request", [HTTPGrammar.version, HTTPGrammar.end]),
            State(
                "status",
                [HTTPGrammar.end, Rule(.run(.digits), .number), Rule(.run(.word), .plain)]
            ),
            State("value", [HTTPGrammar.end]),
        ] + JSONGrammar.states.embedded(as: "body-")
    )
}

private enum HTTPGrammar {
    static let end = Rule(.peek("\n"), .plain, .pop)
    static let version = Rule(.prefixed("HTTP/", "0123456789."), .keyword)

    static let lines: [Rule] =
        [
            Rule(.prefixed("HTTP/", "0123456789."), .keyword, .push("status"), if: .lineStart),
            Rule(.line("#", continues: false), .comment, if: .lineStart),
            // An empty line ends the headers; what is not JSON after it has few tokens there.
            Rule(.literal("\n\n"), .plain, .set("body-value")),
            Rule(.literal("\n\r\n"), .plain, .set("body-value")),
            Rule(.one(":"), .operator, .push("value")),
        ]
        + methods.map { Rule(.literal($0 + " "), .keyword, .push("request"), if: .lineStart) }
        + [Rule(.run(ByteSet.word.union("-")), .attribute, if: .lineStart)]

    private static let methods = [
        "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY",
    ]
}
