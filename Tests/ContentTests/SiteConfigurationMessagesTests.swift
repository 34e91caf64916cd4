import Testing

/// What is said of the site configuration.
@Suite struct SiteConfigurationMessagesTests {
    @Test(arguments: examples)
    func `says what is wrong in site.yaml`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .configurationFile(
            "nothing",
            "",
            prints: """
                content/site.yaml: error: 'base_url' is missing

                content/site.yaml: error: 'description' is missing

                content/site.yaml: error: 'quarters' is missing

                content/site.yaml: error: 'start' is missing

                content/site.yaml: error: 'title' is missing

                content/site.yaml: error: 'weeks' is missing
                """
        ),
        .configurationFile(
            "a text",
            "hello",
            prints: """
                content/site.yaml:1:1: error: lines of the form 'key: value' must stand here
                  1 | hello
                    | ^~~~~
                  hint: for example 'title: About'
                """
        ),
        .configuration(
            "the address http://x.dev",
            "base_url: http://x.dev",
            prints: """
                content/site.yaml:6:11: error: 'base_url' must begin with https://, not \
                'http://x.dev'
                  6 | base_url: http://x.dev
                    |           ^~~~~~~~~~~~
                  hint: http:// is for localhost alone
                """
        ),
        .configuration(
            "the address https://x.dev/blog",
            "base_url: https://x.dev/blog",
            prints: """
                content/site.yaml:6:11: error: 'base_url' must be scheme and host alone, not \
                'https://x.dev/blog'
                  6 | base_url: https://x.dev/blog
                    |           ^~~~~~~~~~~~~~~~~~
                  hint: vibes builds sites for the root of a host
                """
        ),
        .configuration(
            "the address x.dev",
            "base_url: x.dev",
            prints: """
                content/site.yaml:6:11: error: 'base_url' must be an address like \
                https://52vibes.dev, not 'x.dev'
                  6 | base_url: x.dev
                    |           ^~~~~
                """
        ),
        .configuration(
            "the address https://x.dev:99999",
            "base_url: https://x.dev:99999",
            prints: """
                content/site.yaml:6:11: error: 'base_url' must be an address like \
                https://52vibes.dev, not 'https://x.dev:99999'
                  6 | base_url: https://x.dev:99999
                    |           ^~~~~~~~~~~~~~~~~~~
                """
        ),
        .configuration(
            "weeks that do not divide",
            "weeks: 50",
            prints: """
                content/site.yaml:6:8: error: 50 weeks cannot be divided into 4 quarters
                  6 | weeks: 50
                    |        ^~
                  hint: 'weeks' must be a multiple of the number of quarters
                """
        ),
        .configuration(
            "no weeks",
            "weeks: 0",
            prints: """
                content/site.yaml:6:8: error: 'weeks' must be a whole number from 1 to 1000, \
                not '0'
                  6 | weeks: 0
                    |        ^
                """
        ),
        .configuration(
            "a first day the calendar lacks",
            "start: 2026-02-30",
            prints: """
                content/site.yaml:6:8: error: 2026-02-30 is not a day of the calendar
                  6 | start: 2026-02-30
                    |        ^~~~~~~~~~
                """
        ),
        .configuration(
            "a text for quarters",
            "quarters: a",
            prints: """
                content/site.yaml:6:11: error: 'quarters' must be a list of themes, not 'a'
                  6 | quarters: a
                    |           ^
                """
        ),
        .configuration(
            "no quarters",
            "quarters: []",
            prints: """
                content/site.yaml:6:11: error: 'quarters' is empty
                  6 | quarters: []
                    |           ^~
                """
        ),
        .configuration(
            "quarters of all kinds",
            "quarters: [{theme: a, sumary: b}, [x], {summary: z}, d]",
            prints: """
                content/site.yaml:6:23: warning: unknown key 'sumary'
                  6 | quarters: [{theme: a, sumary: b}, [x], {summary: z}, d]
                    |                       ^~~~~~
                  hint: did you mean 'summary'?

                content/site.yaml:6:35: error: each of 'quarters' must be a theme or {theme: …, \
                summary: …}, not a list
                  6 | quarters: [{theme: a, sumary: b}, [x], {summary: z}, d]
                    |                                   ^~~

                content/site.yaml:6:40: error: 'theme' is missing
                  6 | quarters: [{theme: a, sumary: b}, [x], {summary: z}, d]
                    |                                        ^~~~~~~~~~~~
                """
        ),
        .configuration(
            "a text for the author",
            "author: N",
            prints: """
                content/site.yaml:7:9: error: 'author' must be a mapping, not 'N'
                  7 | author: N
                    |         ^
                """
        ),
        .configuration(
            "an insecure author",
            "author: {name: N, url: http://x}",
            prints: """
                content/site.yaml:7:24: error: 'url' must be an address that begins with \
                https://, not 'http://x'
                  7 | author: {name: N, url: http://x}
                    |                        ^~~~~~~~
                """
        ),
        .configuration(
            "words for the language",
            "language: english words",
            prints: """
                content/site.yaml:7:11: error: 'language' must be a language tag like en or \
                de-AT, not 'english words'
                  7 | language: english words
                    |           ^~~~~~~~~~~~~
                """
        ),
        .configuration(
            "no address of the blog",
            "blog: x",
            prints: """
                content/site.yaml:7:7: error: 'blog' must be an address that begins with \
                https://, not 'x'
                  7 | blog: x
                    |       ^
                """
        ),
        .configuration(
            "no repository",
            "repository: x",
            prints: """
                content/site.yaml:7:13: error: 'repository' must be the https address of a \
                repository, not 'x'
                  7 | repository: x
                    |             ^
                """
        ),
        .configuration(
            "links that are none",
            """
            navigation:
              - {title: A, url: about}
              - {title: B}
              - /x
            """,
            prints: """
                content/site.yaml:8:21: error: 'url' must be a path like /about or an https \
                address, not 'about'
                  8 |   - {title: A, url: about}
                    |                     ^~~~~

                content/site.yaml:9:5: error: 'url' is missing
                  9 |   - {title: B}
                    |     ^~~~~~~~~~

                content/site.yaml:10:5: error: each of 'navigation' must be a mapping with \
                title and url, not '/x'
                  10 |   - /x
                     |     ^~
                """
        ),
        .configuration(
            "a scope with a sign",
            #"registries: {scope: "@x"}"#,
            prints: """
                content/site.yaml:7:21: error: 'scope' must be a name of lower-case letters, \
                digits and '-', not '@x'
                  7 | registries: {scope: "@x"}
                    |                     ^~~~
                """
        ),
        .configuration(
            "on for true",
            "markdown: {raw_html: on}",
            prints: """
                content/site.yaml:7:22: error: 'raw_html' must be true or false, not 'on'
                  7 | markdown: {raw_html: on}
                    |                      ^~
                  hint: write true
                """
        ),
        .configuration(
            "an unknown key",
            "playgrounds: {}",
            prints: """
                content/site.yaml:7:1: warning: unknown key 'playgrounds'
                  7 | playgrounds: {}
                    | ^~~~~~~~~~~
                  hint: did you mean 'playground'?
                """
        ),
    ]
}
