import Testing

@testable import CloudflarePages

/// What is said of rules of `_redirects` whose words are right.
@Suite struct RedirectRuleMessagesTests {
    @Test(arguments: examples)
    func `says what the host does with them`(example: RuleExample) {
        let rules = RedirectRules(parsing: example.text, file: "_redirects")
        #expect(rules.findings.printed(redirects: example.text) == example.expected)
    }

    private static let examples: [RuleExample] = [
        RuleExample(
            "everything to the home page",
            "/* /index.html 200",
            says: """
                redirect-loop: _redirects:1:4: error: the host answers this destination with a \
                redirect back to the source, and drops the rule
                  1 | /* /index.html 200
                    |    ^~~~~~~~~~~
                  hint: lead to the folder, which ends in '/'
                """
        ),
        RuleExample(
            "everything to an index",
            "/a/* /b/index",
            says: """
                redirect-loop: _redirects:1:6: error: the host answers this destination with a \
                redirect back to the source, and drops the rule
                  1 | /a/* /b/index
                    |      ^~~~~~~~
                  hint: lead to the folder, which ends in '/'
                """
        ),
        RuleExample(
            "the root to its index",
            "/ /index.html",
            says: """
                redirect-loop: _redirects:1:3: error: the host answers this destination with a \
                redirect back to the source, and drops the rule
                  1 | / /index.html
                    |   ^~~~~~~~~~~
                  hint: lead to the folder, which ends in '/'
                """
        ),
        RuleExample(
            "a folder to its index",
            "/a/ /a/index 301",
            says: """
                redirect-loop: _redirects:1:5: error: the host answers this destination with a \
                redirect back to the source, and drops the rule
                  1 | /a/ /a/index 301
                    |     ^~~~~~~~
                  hint: lead to the folder, which ends in '/'
                """
        ),
        RuleExample(
            "a source twice",
            """
            /a /b
            /a /c
            """,
            says: """
                redirect-duplicate: _redirects:2:1: error: the host drops this redirect: line 1 \
                has the same source
                  2 | /a /c
                    | ^~
                """
        ),
        RuleExample(
            "a source twice, with the same end",
            """
            /a /b

            /./a /b 302
            """,
            says: """
                redirect-duplicate: _redirects:3:1: warning: the host drops this redirect: line 1 \
                has the same source
                  3 | /./a /b 302
                    | ^~~~
                """
        ),
        RuleExample(
            "a source twice, with another status",
            """
            /a /b
            /a /b 301
            """,
            says: """
                redirect-duplicate: _redirects:2:1: error: the host drops this redirect: line 1 \
                has the same source
                  2 | /a /b 301
                    | ^~
                """
        ),
        RuleExample(
            "a rewrite to another site",
            "/a https://b.example/c 200",
            says: """
                redirect-destination: _redirects:1:4: error: status 200 sends a file of this \
                site, and 'https://b.example/c' is none: the host drops the rule
                  1 | /a https://b.example/c 200
                    |    ^~~~~~~~~~~~~~~~~~~
                  hint: redirect to it with status 302
                """
        ),
        RuleExample(
            "two splats",
            "/a/*/b/* /c",
            says: """
                redirect-source: _redirects:1:1: error: a source has one '*' at most, which is \
                also called ':splat': the host drops this rule
                  1 | /a/*/b/* /c
                    | ^~~~~~~~
                """
        ),
        RuleExample(
            "a splat and a placeholder of its name",
            "/a/*/:splat /c",
            says: """
                redirect-source: _redirects:1:1: error: a source has one '*' at most, which is \
                also called ':splat': the host drops this rule
                  1 | /a/*/:splat /c
                    | ^~~~~~~~~~~
                """
        ),
        RuleExample(
            "a placeholder twice",
            "/:x/:x /c",
            says: """
                redirect-source: _redirects:1:1: error: the source has ':x' more than once: the \
                host drops this rule
                  1 | /:x/:x /c
                    | ^~~~~~
                """
        ),
        RuleExample(
            "static rules after a dynamic one",
            """
            /a /b
            /c/* /d
            /e /f
            /:g /h
            /i /j
            """,
            says: """
                redirect-order: _redirects:3:1: warning: this redirect has no '*' or ':name', but \
                comes after one that has (line 2), so it counts as one of the 100 of that kind
                  3 | /e /f
                    | ^~
                  hint: move it before line 2
                redirect-order: _redirects:5:1: warning: this redirect has no '*' or ':name', but \
                comes after one that has (line 2), so it counts as one of the 100 of that kind
                  5 | /i /j
                    | ^~
                  hint: move it before line 2
                """
        ),
        RuleExample(
            "a blank in front",
            "\t/a b",
            says: """
                redirect-destination: _redirects:1:5: error: a redirect leads to a path that \
                begins with '/' or to an 'https://' URL, not to 'b': the host drops it
                  1 | \t/a b
                    | \t   ^
                """
        ),
    ]
}
