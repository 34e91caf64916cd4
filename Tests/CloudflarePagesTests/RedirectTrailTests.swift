import Testing

@testable import CloudflarePages

/// What is said of where redirects lead to.
@Suite struct RedirectTrailTests {
    @Test(arguments: examples)
    func `says what is wrong`(example: RuleExample) {
        #expect(HostCheck.findings(redirects: example.text) == example.expected)
    }

    private static let examples: [RuleExample] = [
        RuleExample(
            "a chain of rules",
            """
            /a.html /b.html 301
            /b.html /about 301
            """,
            says: """
                redirect-chain: _redirects:1:9: warning: '/b.html' is redirected again, to '/about'
                  1 | /a.html /b.html 301
                    |         ^~~~~~~
                  hint: lead to '/about' at once
                """
        ),
        RuleExample(
            "a chain that leaves the site",
            """
            /a.html /b.html 301
            /b.html https://b.example/ 301
            """,
            says: """
                redirect-chain: _redirects:1:9: warning: '/b.html' is redirected again, to \
                'https://b.example/'
                  1 | /a.html /b.html 301
                    |         ^~~~~~~
                  hint: lead to 'https://b.example/' at once
                """
        ),
        RuleExample(
            "a chain to a clean URL",
            "/old.html /about.html 301",
            says: """
                redirect-chain: _redirects:1:11: warning: '/about.html' is redirected again, to \
                '/about'
                  1 | /old.html /about.html 301
                    |           ^~~~~~~~~~~
                  hint: lead to '/about' at once
                """
        ),
        RuleExample(
            "a chain to a folder",
            "/old.html /news 301",
            says: """
                redirect-chain: _redirects:1:11: warning: '/news' is redirected again, to '/news/'
                  1 | /old.html /news 301
                    |           ^~~~~
                  hint: lead to '/news/' at once
                """
        ),
        RuleExample(
            "a rewrite to a page that has a clean URL",
            "/api /about.html 200",
            says: """
                redirect-chain: _redirects:1:6: warning: '/about.html' is redirected to '/about', \
                so that this rewrite sends nothing
                  1 | /api /about.html 200
                    |      ^~~~~~~~~~~
                  hint: lead to '/about' at once
                """
        ),
        RuleExample(
            "a chain of splats",
            """
            /a/* /b/:splat 301
            /b/* /c/:splat 301
            """,
            says: """
                redirect-chain: _redirects:1:6: warning: '/b/example' is redirected again, to \
                '/c/example'
                  1 | /a/* /b/:splat 301
                    |      ^~~~~~~~~
                """
        ),
        RuleExample(
            "a loop",
            """
            /a.html /b.html 301
            /b.html /a.html 301
            """,
            says: """
                redirect-loop: _redirects:1:9: error: this redirect never comes to an end: \
                /a.html -> /b.html -> /a.html
                  1 | /a.html /b.html 301
                    |         ^~~~~~~
                redirect-loop: _redirects:2:9: error: this redirect never comes to an end: \
                /b.html -> /a.html -> /b.html
                  2 | /b.html /a.html 301
                    |         ^~~~~~~
                """
        ),
        RuleExample(
            "a rule that leads to itself",
            "/a.html /a.html",
            says: """
                redirect-loop: _redirects:1:9: error: this redirect never comes to an end: \
                /a.html -> /a.html
                  1 | /a.html /a.html
                    |         ^~~~~~~
                """
        ),
        RuleExample(
            "a splat that leads to itself",
            "/* /about 301",
            says: """
                redirect-shadows-file: _redirects:1:1: warning: this redirect hides 8 files, such \
                as 'about.html' at '/about'
                  1 | /* /about 301
                    | ^~
                  hint: a redirect comes before a file of the same path
                redirect-loop: _redirects:1:4: error: this redirect never comes to an end: \
                /example -> /about -> /about
                  1 | /* /about 301
                    |    ^~~~~~
                """
        ),
        RuleExample(
            "a splat that grows",
            "/x/* /x/y/:splat",
            says: """
                redirect-loop: _redirects:1:6: error: this redirect never comes to an end: \
                /x/example -> /x/y/example -> /x/y/y/example -> …
                  1 | /x/* /x/y/:splat
                    |      ^~~~~~~~~~~
                """
        ),
        RuleExample(
            "a rewrite that loops by a clean URL",
            "/about /about.html 200",
            says: """
                redirect-shadows-file: _redirects:1:1: error: this redirect hides 'about.html' at \
                '/about'
                  1 | /about /about.html 200
                    | ^~~~~~
                  hint: a redirect comes before a file of the same path
                redirect-loop: _redirects:1:8: error: this redirect never comes to an end: /about \
                -> /about
                  1 | /about /about.html 200
                    |        ^~~~~~~~~~~
                """
        ),
        RuleExample(
            "a destination that is not there",
            "/a.html /abuot 301",
            says: """
                redirect-dead-end: _redirects:1:9: error: nothing is published at '/abuot'
                  1 | /a.html /abuot 301
                    |         ^~~~~~
                  hint: did you mean '/about'?
                """
        ),
        RuleExample(
            "a destination far from everything",
            "/a.html /zzzzzzzzzzzzz 301",
            says: """
                redirect-dead-end: _redirects:1:9: error: nothing is published at '/zzzzzzzzzzzzz'
                  1 | /a.html /zzzzzzzzzzzzz 301
                    |         ^~~~~~~~~~~~~~
                """
        ),
        RuleExample(
            "a rewrite to nothing",
            "/api /date.json 200",
            says: """
                redirect-dead-end: _redirects:1:6: error: nothing is published at '/date.json'
                  1 | /api /date.json 200
                    |      ^~~~~~~~~~
                  hint: did you mean '/data.json'?
                """
        ),
        RuleExample(
            "a dead end behind a chain",
            """
            /a.html /b.html 301
            /b.html /nothing/at/all 301
            """,
            says: """
                redirect-dead-end: _redirects:1:9: error: nothing is published at '/nothing/at/all'
                  1 | /a.html /b.html 301
                    |         ^~~~~~~
                redirect-dead-end: _redirects:2:9: error: nothing is published at '/nothing/at/all'
                  2 | /b.html /nothing/at/all 301
                    |         ^~~~~~~~~~~~~~~
                """
        ),
    ]
}
