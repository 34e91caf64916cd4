import Testing

@testable import CloudflarePages

/// What is said of headers of `_headers`.
@Suite struct HeaderLineMessagesTests {
    @Test(arguments: examples)
    func `says what the host does with them`(example: RuleExample) {
        let rules = HeaderRules(parsing: example.text, file: "_headers")
        #expect(rules.findings.printed(headers: example.text) == example.expected)
    }

    private static let examples: [RuleExample] = [
        RuleExample(
            "a line without a colon",
            """
            /a
              X-A 1
              X-B: 1
            """,
            says: """
                header-syntax: _headers:2:3: error: a header is written 'Name: value', not 'X-A \
                1': the host drops it
                  2 |   X-A 1
                    |   ^~~~~
                """
        ),
        RuleExample(
            "a removal without a blank",
            """
            /a
              !X-A
              X-B: 1
            """,
            says: """
                header-syntax: _headers:2:3: error: a header is written 'Name: value', not \
                '!X-A': the host drops it
                  2 |   !X-A
                    |   ^~~~
                  hint: a removal has a blank: write '! X-A'
                """
        ),
        RuleExample(
            "a removal with a value",
            """
            /a
              ! X-A: 1
              X-B: 1
            """,
            says: """
                header-syntax: _headers:2:3: error: '! x-a' cannot be the name of a header
                  2 |   ! X-A: 1
                    |   ^~~~~~~~
                  hint: a removal has a name and no value: '! Name'
                """
        ),
        RuleExample(
            "a removal of two",
            """
            /a
              ! X-A X-B
              X-B: 1
            """,
            says: """
                header-syntax: _headers:2:3: error: 'x-a x-b' cannot be the name of a header
                  2 |   ! X-A X-B
                    |   ^~~~~~~~~
                """
        ),
        RuleExample(
            "a header without a name",
            """
            /a
              : 1
              X-B: 1
            """,
            says: """
                header-syntax: _headers:2:3: error: this header has no name: the host drops it
                  2 |   : 1
                    |   ^~~
                """
        ),
        RuleExample(
            "a header without a value",
            """
            /a
              X-A:
              X-B: 1
            """,
            says: """
                header-syntax: _headers:2:3: error: 'x-a' has no value: the host drops it
                  2 |   X-A:
                    |   ^~~~
                  hint: to remove a header, write '! x-a'
                """
        ),
        RuleExample(
            "a blank in a name",
            """
            /a
              X A: 1
              X-B: 1
            """,
            says: """
                header-syntax: _headers:2:3: error: 'x a' cannot be the name of a header
                  2 |   X A: 1
                    |   ^~~~~~
                """
        ),
        RuleExample(
            "a bracket in a name",
            """
            /a
              X(A): 1
              X-B: 1
            """,
            says: """
                header-syntax: _headers:2:3: error: 'x(a)' cannot be the name of a header
                  2 |   X(A): 1
                    |   ^~~~~~~
                """
        ),
        RuleExample(
            "a header twice",
            """
            /a
              X-A: 1
              x-a: 2
            """,
            says: """
                header-repeated: _headers:3:3: warning: 'x-a' is set twice in this rule, and the \
                host joins the values with a comma
                  3 |   x-a: 2
                    |   ^~~~~~
                  hint: set it once
                """
        ),
        RuleExample(
            "two links",
            """
            /a
              Link: </b>; rel=preload
              Link: </c>; rel=preload
            """,
            says: ""
        ),
    ]
}
