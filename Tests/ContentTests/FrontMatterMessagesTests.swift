import Testing

/// What is said of a file whose front matter cannot be found.
@Suite struct FrontMatterMessagesTests {
    @Test(arguments: examples)
    func `says why the front matter cannot be found`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .file(
            "no closing line",
            """
            ---
            title: A

            """,
            prints: """
                content/a.md:1:1: error: the front matter is not closed
                  1 | ---
                    | ^~~
                  hint: end it with a line '---'
                """
        ),
        .file(
            "TOML",
            """
            +++
            title = "A"
            +++

            """,
            prints: """
                content/a.md:1:1: error: TOML front matter is not read
                  1 | +++
                    | ^~~
                  hint: vibes reads YAML between '---' lines: 'title: …' instead of 'title = "…"'
                """
        ),
        .file(
            "no front matter",
            """
            # Hello

            """,
            prints: """
                content/a.md:1:1: error: the page has no front matter
                  1 | # Hello
                    | ^~~~~~~
                  hint: begin the file with a line '---', 'title: …' and another line '---'
                """
        ),
        .file(
            "an empty file",
            "",
            prints: """
                content/a.md: error: the file is empty
                  hint: begin the file with a line '---', 'title: …' and another line '---'
                """
        ),
        .file(
            "a file of blank lines",
            """



            """,
            prints: """
                content/a.md: error: the file is empty
                  hint: begin the file with a line '---', 'title: …' and another line '---'
                """
        ),
        .file(
            "front matter below a blank line",
            """

            ---
            title: A
            ---

            """,
            prints: """
                content/a.md:2:1: error: the front matter begins too late
                  2 | ---
                    | ^~~
                  hint: take out what stands above the line '---'
                """
        ),
        .frontMatter(
            "nothing between the lines",
            "",
            prints: """
                content/a.md:1:1: error: 'title' is missing
                  1 | ---
                    | ^~~

                content/a.md:1:1: warning: no summary: lists and feeds will show the first \
                paragraph
                  1 | ---
                    | ^~~
                  hint: add a line 'summary: One sentence.'
                """
        ),
        .frontMatter(
            "a list",
            "- a",
            prints: """
                content/a.md:2:1: error: lines of the form 'key: value' must stand here
                  2 | - a
                    | ^~~
                  hint: for example 'title: About'
                """
        ),
        .frontMatter(
            "a text",
            "hello",
            prints: """
                content/a.md:2:1: error: lines of the form 'key: value' must stand here
                  2 | hello
                    | ^~~~~
                  hint: for example 'title: About'
                """
        ),
    ]
}
