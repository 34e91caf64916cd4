import Testing

@testable import CloudflarePages

/// What is said of redirects by the place they have among files and other rules.
@Suite struct RedirectShadowTests {
    @Test(arguments: examples)
    func `says what is wrong`(example: RuleExample) {
        #expect(HostCheck.findings(redirects: example.text) == example.expected)
    }

    private static let examples: [RuleExample] = [
        RuleExample(
            "a rule before a page",
            """
            /about /news/ 301
            /about/ /news/ 301
            """,
            says: """
                redirect-shadows-file: _redirects:1:1: error: this redirect hides 'about.html' at \
                '/about'
                  1 | /about /news/ 301
                    | ^~~~~~
                  hint: a redirect comes before a file of the same path
                """
        ),
        RuleExample(
            "a rule before a folder's page",
            "/news/ /about 302",
            says: """
                redirect-shadows-file: _redirects:1:1: error: this redirect hides \
                'news/index.html' at '/news/'
                  1 | /news/ /about 302
                    | ^~~~~~
                  hint: a redirect comes before a file of the same path
                """
        ),
        RuleExample(
            "a rule before a file",
            "/data.json /about 301",
            says: """
                redirect-shadows-file: _redirects:1:1: error: this redirect hides 'data.json' at \
                '/data.json'
                  1 | /data.json /about 301
                    | ^~~~~~~~~~
                  hint: a redirect comes before a file of the same path
                """
        ),
        RuleExample(
            "a rewrite before a page",
            "/about /data.json 200",
            says: """
                redirect-shadows-file: _redirects:1:1: error: this redirect hides 'about.html' at \
                '/about'
                  1 | /about /data.json 200
                    | ^~~~~~
                  hint: a redirect comes before a file of the same path
                """
        ),
        RuleExample(
            "a rule before several pages",
            "/weeks/* /about 301",
            says: """
                redirect-shadows-file: _redirects:1:1: warning: this redirect hides 2 files, such \
                as 'weeks/one.html' at '/weeks/one'
                  1 | /weeks/* /about 301
                    | ^~~~~~~~
                  hint: a redirect comes before a file of the same path
                """
        ),
        RuleExample(
            "a rule before a page whose name is escaped",
            """
            /%C3%BCber /about 301
            /%C3%BCber/ /about 301
            """,
            says: """
                redirect-shadows-file: _redirects:1:1: error: this redirect hides 'über.html' at \
                '/%C3%BCber'
                  1 | /%C3%BCber /about 301
                    | ^~~~~~~~~~
                  hint: a redirect comes before a file of the same path
                """
        ),
        RuleExample(
            "no twin with a slash",
            "/old /about 301",
            says: """
                redirect-slash-twin: _redirects:1:1: warning: '/old/' is not redirected: the host \
                tells a path with a final slash from one without
                  1 | /old /about 301
                    | ^~~~
                  hint: add '/old/ /about 301'
                """
        ),
        RuleExample(
            "no twin without a slash",
            "/old/ https://a.example/b?c#d 308",
            says: """
                redirect-slash-twin: _redirects:1:1: warning: '/old' is not redirected: the host \
                tells a path with a final slash from one without
                  1 | /old/ https://a.example/b?c#d 308
                    | ^~~~~
                  hint: add '/old https://a.example/b?c#d 308'
                """
        ),
        RuleExample(
            "a late static rule",
            """
            /x/* /about
            /old.html /about
            """,
            says: """
                redirect-order: _redirects:2:1: warning: this redirect has no '*' or ':name', but \
                comes after one that has (line 1), so it counts as one of the 100 of that kind
                  2 | /old.html /about
                    | ^~~~~~~~~
                  hint: move it before line 1
                """
        ),
    ]
}
