import Testing

@testable import CloudflarePages

/// What is said of the words of `_redirects`.
@Suite struct RedirectWordMessagesTests {
    @Test(arguments: examples)
    func `says what the host does with them`(example: RuleExample) {
        let rules = RedirectRules(parsing: example.text, file: "_redirects")
        #expect(rules.findings.printed(redirects: example.text) == example.expected)
    }

    private static let examples: [RuleExample] = [
        RuleExample(
            "one word",
            "/a",
            says: """
                redirect-syntax: _redirects:1:1: error: a redirect has 2 or 3 words, not 1: the \
                host drops it
                  1 | /a
                    | ^~
                  hint: write source, destination and status: '/old /new 301'
                """
        ),
        RuleExample(
            "four words",
            "/a /b 301 /c",
            says: """
                redirect-syntax: _redirects:1:1: error: a redirect has 2 or 3 words, not 4: the \
                host drops it
                  1 | /a /b 301 /c
                    | ^~~~~~~~~~~~
                  hint: write source, destination and status: '/old /new 301'
                """
        ),
        RuleExample(
            "words after a comment",
            "/a # /b",
            says: """
                redirect-syntax: _redirects:1:1: error: a redirect has 2 or 3 words, not 1: the \
                host drops it
                  1 | /a # /b
                    | ^~~~~~~
                  hint: write source, destination and status: '/old /new 301'
                """
        ),
        RuleExample(
            "a URL as a source",
            "https://a.example/b /c",
            says: """
                redirect-source: _redirects:1:1: error: the source of a redirect is a path, not \
                the URL 'https://a.example/b'
                  1 | https://a.example/b /c
                    | ^~~~~~~~~~~~~~~~~~~
                  hint: rules cannot ask for a host: write the path alone
                """
        ),
        RuleExample(
            "a URL without encryption as a source",
            "http://a.example/b /c",
            says: """
                redirect-source: _redirects:1:1: error: the source of a redirect is a path, not \
                the URL 'http://a.example/b'
                  1 | http://a.example/b /c
                    | ^~~~~~~~~~~~~~~~~~
                  hint: rules cannot ask for a host: write the path alone
                """
        ),
        RuleExample(
            "a query in a source",
            "/a?b=1 /c",
            says: """
                redirect-source: _redirects:1:1: warning: the host leaves '?b=1' out of the \
                source of a redirect
                  1 | /a?b=1 /c
                    | ^~~~~~
                  hint: rules cannot ask for a query: this one matches the path whatever follows it
                """
        ),
        RuleExample(
            "a fragment in a source",
            "/a#b /c",
            says: """
                redirect-source: _redirects:1:1: warning: the host leaves '#b' out of the source \
                of a redirect
                  1 | /a#b /c
                    | ^~~~
                  hint: browsers do not send what follows '#'
                """
        ),
        RuleExample(
            "a relative destination",
            "/a b",
            says: """
                redirect-destination: _redirects:1:4: error: a redirect leads to a path that \
                begins with '/' or to an 'https://' URL, not to 'b': the host drops it
                  1 | /a b
                    |    ^
                """
        ),
        RuleExample(
            "a destination without encryption",
            "/a http://b.example/c?d 301",
            says: """
                redirect-destination: _redirects:1:4: error: a redirect leads to a path that \
                begins with '/' or to an 'https://' URL, not to 'http://b.example/c?d': the host \
                drops it
                  1 | /a http://b.example/c?d 301
                    |    ^~~~~~~~~~~~~~~~~~~~
                  hint: write 'https://b.example/c?d'
                """
        ),
        RuleExample(
            "a status that redirects nobody",
            "/a /b 404",
            says: """
                redirect-status: _redirects:1:7: error: the host has no redirects of status '404' \
                and drops this one
                  1 | /a /b 404
                    |       ^~~
                  hint: it has 200, 301, 302, 303, 307 and 308
                """
        ),
        RuleExample(
            "a forced redirect",
            "/a /b 301!",
            says: """
                redirect-status: _redirects:1:7: error: the host has no redirects of status \
                '301!' and drops this one
                  1 | /a /b 301!
                    |       ^~~~
                  hint: a redirect always comes before a file here: leave out '!'
                """
        ),
        RuleExample(
            "a word as a status",
            "/a /b permanent",
            says: """
                redirect-status: _redirects:1:7: error: the host has no redirects of status \
                'permanent' and drops this one
                  1 | /a /b permanent
                    |       ^~~~~~~~~
                  hint: it has 200, 301, 302, 303, 307 and 308
                """
        ),
    ]
}
