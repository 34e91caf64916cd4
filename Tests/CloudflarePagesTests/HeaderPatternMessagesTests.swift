import Testing

@testable import CloudflarePages

/// What is said of patterns of `_headers`.
@Suite struct HeaderPatternMessagesTests {
    @Test(arguments: examples)
    func `says what the host does with them`(example: RuleExample) {
        let rules = HeaderRules(parsing: example.text, file: "_headers")
        #expect(rules.findings.printed(headers: example.text) == example.expected)
    }

    private static let examples: [RuleExample] = [
        RuleExample(
            "a header without a pattern",
            "X-A: 1",
            says: """
                header-syntax: _headers:1:1: error: this header belongs to no rule: the host \
                drops it
                  1 | X-A: 1
                    | ^~~~~~
                  hint: write a pattern above it, for example '/*'
                """
        ),
        RuleExample(
            "a header after a pattern that is dropped",
            """
            http://a.example/
              X-A: 1
              noise
            """,
            says: """
                header-pattern: _headers:1:1: error: a pattern is a path that begins with '/' or \
                an 'https://' URL, not 'http://a.example/': the host drops this rule
                  1 | http://a.example/
                    | ^~~~~~~~~~~~~~~~~
                  hint: write 'https://a.example/'
                """
        ),
        RuleExample(
            "a pattern of another scheme",
            """
            http://a.example/*
              X-A: 1
            """,
            says: """
                header-pattern: _headers:1:1: error: a pattern is a path that begins with '/' or \
                an 'https://' URL, not 'http://a.example/*': the host drops this rule
                  1 | http://a.example/*
                    | ^~~~~~~~~~~~~~~~~~
                  hint: write 'https://a.example/*'
                """
        ),
        RuleExample(
            "a value that looks like a pattern",
            """
            /*
              Link:https://a.example/b
            """,
            says: """
                header-empty-rule: _headers:1:1: error: this rule has no header: the host drops it
                  1 | /*
                    | ^~
                  hint: write 'Name: value' on the next line
                header-pattern: _headers:2:3: error: a pattern is a path that begins with '/' or \
                an 'https://' URL, not 'Link:https://a.example/b': the host drops this rule
                  2 |   Link:https://a.example/b
                    |   ^~~~~~~~~~~~~~~~~~~~~~~~
                  hint: a header needs a blank after the colon here: 'Link: https://a.example/b'
                """
        ),
        RuleExample(
            "a port",
            """
            https://a.example:8080/*
              X-A: 1
            """,
            says: """
                header-pattern: _headers:1:1: error: a pattern cannot ask for a port: the host \
                drops this rule
                  1 | https://a.example:8080/*
                    | ^~~~~~~~~~~~~~~~~~~~~~~~
                """
        ),
        RuleExample(
            "a host in capitals",
            """
            https://A.example/*
              X-A: 1
            """,
            says: """
                header-pattern: _headers:1:1: error: this pattern never matches: names of hosts \
                are in lower case, not 'A.example'
                  1 | https://A.example/*
                    | ^~~~~~~~~~~~~~~~~~~
                """
        ),
        RuleExample(
            "a query",
            """
            /a?b
              X-A: 1
            """,
            says: """
                header-pattern: _headers:1:1: warning: the host leaves '?b' out of a pattern
                  1 | /a?b
                    | ^~~~
                  hint: patterns cannot ask for a query: this one matches the path whatever \
                follows it
                """
        ),
        RuleExample(
            "a comment after a pattern",
            """
            /a # b
              X-A: 1
            """,
            says: """
                header-pattern: _headers:1:1: error: the host leaves '# b' out of a pattern
                  1 | /a # b
                    | ^~~~~~
                  hint: a comment has a line of its own
                """
        ),
        RuleExample(
            "two splats",
            """
            /*/a/*
              X-A: 1
            """,
            says: """
                header-pattern: _headers:1:1: error: a pattern has one '*' at most, which is also \
                called ':splat': the host drops this rule
                  1 | /*/a/*
                    | ^~~~~~
                  hint: write a rule for each place
                """
        ),
        RuleExample(
            "a splat and its name",
            """
            /*/:splat
              X-A: 1
            """,
            says: """
                header-pattern: _headers:1:1: error: a pattern has one '*' at most, which is also \
                called ':splat': the host drops this rule
                  1 | /*/:splat
                    | ^~~~~~~~~
                  hint: write a rule for each place
                """
        ),
        RuleExample(
            "a placeholder twice",
            """
            /:x/:x
              X-A: 1
            """,
            says: """
                header-pattern: _headers:1:1: error: the pattern has ':x' more than once: the \
                host drops this rule
                  1 | /:x/:x
                    | ^~~~~~
                """
        ),
        RuleExample(
            "rules without headers",
            """
            /a
            /b
              X-A: 1
            /c
            """,
            says: """
                header-empty-rule: _headers:1:1: error: this rule has no header: the host drops it
                  1 | /a
                    | ^~
                  hint: write 'Name: value' on the next line
                header-empty-rule: _headers:4:1: error: this rule has no header: the host drops it
                  4 | /c
                    | ^~
                  hint: write 'Name: value' on the next line
                """
        ),
        RuleExample(
            "a pattern twice",
            """
            /a
              X-A: 1
            /b
              X-A: 1
            /a
              X-B: 1
            """,
            says: """
                header-duplicate-pattern: _headers:5:1: error: this rule replaces the one of the \
                same pattern on line 1
                  5 | /a
                    | ^~
                  hint: put the headers of both into one rule
                """
        ),
    ]
}
