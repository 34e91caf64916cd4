import Testing

/// What is said of releases.
@Suite struct ReleaseMessagesTests {
    @Test(arguments: examples)
    func `says which release is wrong`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .artifact(
            "a text for releases",
            "releases: 1.0.0",
            prints: """
                content/weeks/06-debugger.md:6:11: error: 'releases' must be a list of lines \
                like '- {version: 1.0.0, date: 2026-01-31}', not '1.0.0'
                  6 | releases: 1.0.0
                    |           ^~~~~
                """
        ),
        .artifact(
            "a text for a release",
            "releases: [1.0.0]",
            prints: """
                content/weeks/06-debugger.md:6:12: error: each of 'releases' must be a mapping \
                with version and date, not '1.0.0'
                  6 | releases: [1.0.0]
                    |            ^~~~~
                """
        ),
        .artifact(
            "two numbers",
            "releases: [{version: 1.0, date: 2026-02-11}]",
            prints: """
                content/weeks/06-debugger.md:6:22: error: 'version' must be three numbers like \
                1.0.0, not '1.0'
                  6 | releases: [{version: 1.0, date: 2026-02-11}]
                    |                      ^~~
                  hint: did you mean 1.0.0?
                """
        ),
        .artifact(
            "a leading v",
            "releases: [{version: v1.0.0, date: 2026-02-11}]",
            prints: """
                content/weeks/06-debugger.md:6:22: error: 'version' must be three numbers like \
                1.0.0, not 'v1.0.0'
                  6 | releases: [{version: v1.0.0, date: 2026-02-11}]
                    |                      ^~~~~~
                  hint: did you mean 1.0.0?
                """
        ),
        .artifact(
            "no version at all",
            "releases: [{version: x, date: 2026-02-11}]",
            prints: """
                content/weeks/06-debugger.md:6:22: error: 'version' must be three numbers like \
                1.0.0, not 'x'
                  6 | releases: [{version: x, date: 2026-02-11}]
                    |                      ^
                """
        ),
        .artifact(
            "no date",
            "releases: [{version: 1.0.0}]",
            prints: """
                content/weeks/06-debugger.md:6:12: error: 'date' is missing
                  6 | releases: [{version: 1.0.0}]
                    |            ^~~~~~~~~~~~~~~~
                """
        ),
        .artifact(
            "no version",
            "releases: [{date: 2026-02-11}]",
            prints: """
                content/weeks/06-debugger.md:6:12: error: 'version' is missing
                  6 | releases: [{date: 2026-02-11}]
                    |            ^~~~~~~~~~~~~~~~~~
                """
        ),
        .artifact(
            "a slip in a key",
            "releases: [{version: 1.0.0-rc.1+b, date: 2026-02-11, note: x}]",
            prints: """
                content/weeks/06-debugger.md:6:54: warning: unknown key 'note'
                  6 | releases: [{version: 1.0.0-rc.1+b, date: 2026-02-11, note: x}]
                    |                                                      ^~~~
                  hint: did you mean 'notes'?
                """
        ),
        .artifact(
            "a version listed twice",
            """
            releases:
              - {version: 1.0.0, date: 2026-02-11}
              - {version: 1.0.0, date: 2026-02-12}
            """,
            prints: """
                content/weeks/06-debugger.md:8:15: error: version 1.0.0 is listed twice
                  8 |   - {version: 1.0.0, date: 2026-02-12}
                    |               ^~~~~
                  hint: it is first given on line 7
                """
        ),
        .artifact(
            "files that are none",
            """
            releases:
              - version: 1.0.0
                date: 2026-02-11
                files:
                  - dist/a.whl
                  - ../b
                  - /c
                  - {url: https://x.org/a, sha256: abc}
                  - {url: x}
                  - [a]
            """,
            prints: """
                content/weeks/06-debugger.md:11:9: error: each of 'files' must be a path like \
                docs/guide.pdf, not '../b'
                  11 |       - ../b
                     |         ^~~~

                content/weeks/06-debugger.md:12:9: error: each of 'files' must be a path like \
                docs/guide.pdf, not '/c'
                  12 |       - /c
                     |         ^~

                content/weeks/06-debugger.md:13:40: error: 'sha256' must be 64 hexadecimal \
                digits, not 'abc'
                  13 |       - {url: https://x.org/a, sha256: abc}
                     |                                        ^~~

                content/weeks/06-debugger.md:14:9: error: 'sha256' is missing
                  14 |       - {url: x}
                     |         ^~~~~~~~

                content/weeks/06-debugger.md:14:15: error: 'url' must be an address that begins \
                with https://, not 'x'
                  14 |       - {url: x}
                     |               ^

                content/weeks/06-debugger.md:15:9: error: each of 'files' must be a path or \
                {url: …, sha256: …}, not a list
                  15 |       - [a]
                     |         ^~~
                """
        ),
    ]
}
