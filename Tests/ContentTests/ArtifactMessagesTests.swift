import Testing

/// What is said of the keys of an artifact.
@Suite struct ArtifactMessagesTests {
    @Test(arguments: examples)
    func `says which value of an artifact is wrong`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .frontMatter(
            "no week",
            """
            title: T
            summary: S.
            status: planned
            repository: x
            """,
            path: "content/weeks/06-debugger.md",
            prints: """
                content/weeks/06-debugger.md:1:1: error: 'week' is missing
                  1 | ---
                    | ^~~
                """
        ),
        .frontMatter(
            "no status",
            """
            title: T
            summary: S.
            week: 6
            """,
            path: "content/weeks/06-debugger.md",
            prints: """
                content/weeks/06-debugger.md:1:1: error: 'status' is missing
                  1 | ---
                    | ^~~
                """
        ),
        .week(
            "a list for a week",
            "week: [2]",
            prints: """
                content/weeks/06-debugger.md:5:7: error: 'week' must be a number or a span like \
                2-3, not a list
                  5 | week: [2]
                    |       ^~~
                """
        ),
        .week(
            "a word for a week",
            "week: six",
            prints: """
                content/weeks/06-debugger.md:5:7: error: 'week' must be a number or a span like \
                2-3, not 'six'
                  5 | week: six
                    |       ^~~
                """
        ),
        .week(
            "a span backwards",
            "week: 3-2",
            prints: """
                content/weeks/06-debugger.md:5:7: error: 'week' ends before it begins
                  5 | week: 3-2
                    |       ^~~
                  hint: did you mean 2-3?
                """
        ),
        .week(
            "a week after the last",
            "week: 53",
            prints: """
                content/weeks/06-debugger.md:5:7: error: week 53 is not one of the study's 52 \
                weeks
                  5 | week: 53
                    |       ^~
                  hint: 'weeks' in content/site.yaml sets their number
                """
        ),
        .week(
            "week 0",
            "week: 0",
            prints: """
                content/weeks/06-debugger.md:5:7: error: week 0 is not one of the study's 52 weeks
                  5 | week: 0
                    |       ^
                  hint: 'weeks' in content/site.yaml sets their number
                """
        ),
        .week(
            "a dash of print",
            "week: 2–3",
            prints: """
                content/weeks/06-debugger.md:5:7: error: 'week' must be a number or a span like \
                2-3, not '2–3'
                  5 | week: 2–3
                    |       ^~~
                """
        ),
        .frontMatter(
            "a slip in the status",
            """
            title: T
            summary: S.
            week: 6
            status: shiped
            """,
            path: "content/weeks/06-debugger.md",
            prints: """
                content/weeks/06-debugger.md:5:9: error: unknown status 'shiped'
                  5 | status: shiped
                    |         ^~~~~~
                  hint: did you mean 'shipped'?
                """
        ),
        .frontMatter(
            "an unknown status",
            """
            title: T
            summary: S.
            week: 6
            status: done
            """,
            path: "content/weeks/06-debugger.md",
            prints: """
                content/weeks/06-debugger.md:5:9: error: unknown status 'done'
                  5 | status: done
                    |         ^~~~
                  hint: known statuses: planned, building, shipped, failed
                """
        ),
        .frontMatter(
            "shipped without a date",
            """
            title: T
            summary: S.
            week: 6
            status: shipped
            """,
            path: "content/weeks/06-debugger.md",
            prints: """
                content/weeks/06-debugger.md:5:9: warning: a shipped artifact has no date: \
                the last day of its week stands for it
                  5 | status: shipped
                    |         ^~~~~~~
                  hint: add the day it shipped, for example 'date: 2026-02-11'
                """
        ),
        .artifact(
            "weeks that are none",
            "builds_on: [5, x, 99]",
            prints: """
                content/weeks/06-debugger.md:6:16: error: each of 'builds_on' must be the \
                number of a week, not 'x'
                  6 | builds_on: [5, x, 99]
                    |                ^

                content/weeks/06-debugger.md:6:19: error: week 99 is not one of the study's 52 \
                weeks
                  6 | builds_on: [5, x, 99]
                    |                   ^~
                  hint: 'weeks' in content/site.yaml sets their number
                """
        ),
        .artifact(
            "a service for no week",
            "service_for: 90",
            prints: """
                content/weeks/06-debugger.md:6:14: error: week 90 is not one of the study's 52 \
                weeks
                  6 | service_for: 90
                    |              ^~
                  hint: 'weeks' in content/site.yaml sets their number
                """
        ),
        .artifact(
            "no for main",
            "main: no",
            prints: """
                content/weeks/06-debugger.md:6:7: error: 'main' must be true or false, not 'no'
                  6 | main: no
                    |       ^~
                  hint: write false
                """
        ),
        .artifact(
            "two licences",
            """
            licence: MIT
            license: MIT
            """,
            prints: """
                content/weeks/06-debugger.md:7:10: error: 'licence' and 'license' mean the \
                same: give one
                  7 | license: MIT
                    |          ^~~
                """
        ),
        .artifact(
            "an insecure repository",
            "repository: http://x.org/a",
            prints: """
                content/weeks/06-debugger.md:6:13: error: 'repository' must be the https \
                address of a repository, not 'http://x.org/a'
                  6 | repository: http://x.org/a
                    |             ^~~~~~~~~~~~~~
                """
        ),
        .artifact(
            "a path that climbs",
            "path: ../x",
            prints: """
                content/weeks/06-debugger.md:6:7: error: 'path' must be a path like \
                docs/guide.pdf, not '../x'
                  6 | path: ../x
                    |       ^~~~
                """
        ),
        .artifact(
            "unknown ways of copying",
            "fork: {template: yes, gitpot: true}",
            prints: """
                content/weeks/06-debugger.md:6:18: error: 'template' must be true or false, not \
                'yes'
                  6 | fork: {template: yes, gitpot: true}
                    |                  ^~~
                  hint: write true

                content/weeks/06-debugger.md:6:23: warning: unknown key 'gitpot'
                  6 | fork: {template: yes, gitpot: true}
                    |                       ^~~~~~
                  hint: did you mean 'gitpod'?
                """
        ),
        .artifact(
            "true for fork",
            "fork: true",
            prints: """
                content/weeks/06-debugger.md:6:7: error: 'fork' must be a mapping like \
                {template: true}, not 'true'
                  6 | fork: true
                    |       ^~~~
                """
        ),
        .artifact(
            "an insecure story",
            "post: http://x.org",
            prints: """
                content/weeks/06-debugger.md:6:7: error: 'post' must be an address that begins \
                with https://, not 'http://x.org'
                  6 | post: http://x.org
                    |       ^~~~~~~~~~~~
                """
        ),
        .artifact(
            "a text for packages",
            "packages: go",
            prints: """
                content/weeks/06-debugger.md:6:11: error: 'packages' must be a list of lines \
                like '- go: example.com/tool', not 'go'
                  6 | packages: go
                    |           ^~
                """
        ),
        .artifact(
            "a package without a name",
            "packages: [go]",
            prints: """
                content/weeks/06-debugger.md:6:12: error: each of 'packages' must be a line \
                like '- go: example.com/tool', not 'go'
                  6 | packages: [go]
                    |            ^~
                """
        ),
        .artifact(
            "a package with an empty name",
            """
            packages:
              - go: x
              - npm:
            """,
            prints: """
                content/weeks/06-debugger.md:8:5: warning: 'npm' is empty
                  8 |   - npm:
                    |     ^~~
                  hint: take the line out
                """
        ),
        .artifact(
            "a list of names",
            """
            packages:
              - go: [x]
            """,
            prints: """
                content/weeks/06-debugger.md:7:9: error: 'go' must be text, not a list
                  7 |   - go: [x]
                    |         ^~~
                  hint: put the text in quotes
                """
        ),
    ]
}
