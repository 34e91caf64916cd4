import Testing

/// What is said of the keys that every page has.
@Suite struct KeyMessagesTests {
    @Test(arguments: examples)
    func `says which value is wrong`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .frontMatter(
            "no title",
            "summary: S.",
            prints: """
                content/a.md:1:1: error: 'title' is missing
                  1 | ---
                    | ^~~
                """
        ),
        .frontMatter(
            "nothing after the title",
            """
            title:
            summary: S.
            """,
            prints: """
                content/a.md:2:1: error: 'title' is empty
                  2 | title:
                    | ^~~~~
                """
        ),
        .frontMatter(
            "an empty title",
            """
            title: ""
            summary: S.
            """,
            prints: """
                content/a.md:2:1: error: 'title' is empty
                  2 | title: ""
                    | ^~~~~
                """
        ),
        .frontMatter(
            "a list for a title",
            """
            title: [a, b]
            summary: S.
            """,
            prints: """
                content/a.md:2:8: error: 'title' must be text, not a list
                  2 | title: [a, b]
                    |        ^~~~~~
                  hint: put the text in quotes
                """
        ),
        .frontMatter(
            "a block for a title",
            """
            title:
              - a
            summary: S.
            """,
            prints: """
                content/a.md:2:1: error: 'title' must be text, not a list
                  2 | title:
                    | ^~~~~
                """
        ),
        .frontMatter(
            "a placeholder for a title",
            """
            title: {{ foo }}
            summary: S.
            """,
            prints: """
                content/a.md:2:8: error: 'title' must be text, not a mapping
                  2 | title: {{ foo }}
                    |        ^~~~~~~~~
                  hint: put the text in quotes
                """
        ),
        .frontMatter(
            "no summary",
            "title: A",
            prints: """
                content/a.md:2:8: warning: no summary: lists and feeds will show the first \
                paragraph
                  2 | title: A
                    |        ^
                  hint: add a line 'summary: One sentence.'
                """
        ),
        .frontMatter(
            "an empty summary",
            """
            title: A
            summary:
            """,
            prints: """
                content/a.md:3:1: warning: 'summary' is empty
                  3 | summary:
                    | ^~~~~~~
                  hint: take the line out
                """
        ),
        .frontMatter(
            "a null summary",
            """
            title: A
            summary: ~
            """,
            prints: """
                content/a.md:3:1: warning: 'summary' is empty
                  3 | summary: ~
                    | ^~~~~~~
                  hint: take the line out
                """
        ),
        .frontMatter(
            "a control character",
            #"""
            title: "a\u0007"
            summary: S.
            """#,
            prints: #"""
                content/a.md:2:8: error: 'title' has the control character U+0007
                  2 | title: "a\u0007"
                    |        ^~~~~~~~~
                """#
        ),
        .page(
            "a slip in a key",
            "tilte: A",
            prints: """
                content/a.md:4:1: warning: unknown key 'tilte'
                  4 | tilte: A
                    | ^~~~~
                  hint: did you mean 'title'?
                """
        ),
        .page(
            "an unknown key",
            "wholly_other: A",
            prints: """
                content/a.md:4:1: warning: unknown key 'wholly_other'
                  4 | wholly_other: A
                    | ^~~~~~~~~~~~
                  hint: known keys: title, summary, date, updated, draft, tags, slug, aliases, \
                weight, template, toc, playground, extra
                """
        ),
        .page(
            "an artifact's key on a page",
            "week: 6",
            prints: """
                content/a.md:4:1: warning: unknown key 'week'
                  4 | week: 6
                    | ^~~~
                  hint: it is read only in content/weeks/
                """
        ),
        .page(
            "yes for true",
            "draft: yes",
            prints: """
                content/a.md:4:8: error: 'draft' must be true or false, not 'yes'
                  4 | draft: yes
                    |        ^~~
                  hint: write true
                """
        ),
        .page(
            "a quoted false",
            #"draft: "false""#,
            prints: """
                content/a.md:4:8: error: 'draft' must be true or false, not 'false'
                  4 | draft: "false"
                    |        ^~~~~~~
                  hint: write false
                """
        ),
        .page(
            "another word for true",
            "draft: perhaps",
            prints: """
                content/a.md:4:8: error: 'draft' must be true or false, not 'perhaps'
                  4 | draft: perhaps
                    |        ^~~~~~~
                """
        ),
        .page(
            "a number for true",
            "toc: 1",
            prints: """
                content/a.md:4:6: error: 'toc' must be true or false, not '1'
                  4 | toc: 1
                    |      ^
                """
        ),
        .page(
            "a text for a weight",
            "weight: heavy",
            prints: """
                content/a.md:4:9: error: 'weight' must be a whole number, not 'heavy'
                  4 | weight: heavy
                    |         ^~~~~
                """
        ),
        .page(
            "a mapping for tags",
            "tags: {a: b}",
            prints: """
                content/a.md:4:7: error: 'tags' must be a list of texts, not a mapping
                  4 | tags: {a: b}
                    |       ^~~~~~
                """
        ),
        .page(
            "tags of all kinds",
            #"tags: [a, [b], "", "!!!", A, a]"#,
            prints: """
                content/a.md:4:11: error: each of 'tags' must be text, not a list
                  4 | tags: [a, [b], "", "!!!", A, a]
                    |           ^~~
                  hint: put the text in quotes

                content/a.md:4:16: warning: 'tags' has an empty item
                  4 | tags: [a, [b], "", "!!!", A, a]
                    |                ^~
                  hint: take it out

                content/a.md:4:20: error: the tag '!!!' has no letter or digit
                  4 | tags: [a, [b], "", "!!!", A, a]
                    |                    ^~~~~

                content/a.md:4:27: warning: the tag 'A' is given twice
                  4 | tags: [a, [b], "", "!!!", A, a]
                    |                           ^
                  hint: it is the same as 'a'

                content/a.md:4:30: warning: the tag 'a' is given twice
                  4 | tags: [a, [b], "", "!!!", A, a]
                    |                              ^
                  hint: it is the same as 'A'
                """
        ),
        .page(
            "a list in extra",
            "extra: {a: [b], c: d}",
            prints: """
                content/a.md:4:12: error: 'a' must be text, not a list
                  4 | extra: {a: [b], c: d}
                    |            ^~~
                  hint: put the text in quotes
                """
        ),
        .page(
            "a number for extra",
            "extra: 5",
            prints: """
                content/a.md:4:8: error: 'extra' must be a mapping of names to texts, not '5'
                  4 | extra: 5
                    |        ^
                """
        ),
        .page(
            "an empty template",
            "template:",
            prints: """
                content/a.md:4:1: warning: 'template' is empty
                  4 | template:
                    | ^~~~~~~~
                  hint: take the line out
                """
        ),
        .page(
            "quotes inside quotes",
            #"""
            tags: ['it''s']
            toc: "a\"b"
            """#,
            prints: #"""
                content/a.md:5:6: error: 'toc' must be true or false, not 'a"b'
                  5 | toc: "a\"b"
                    |      ^~~~~~
                """#
        ),
    ]
}
