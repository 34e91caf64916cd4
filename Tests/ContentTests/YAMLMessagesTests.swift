import Testing

/// What is said of text that is not YAML, or YAML that is refused.
@Suite struct YAMLMessagesTests {
    @Test(arguments: examples)
    func `says where the YAML breaks`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .frontMatter(
            "a colon in a text",
            "title: a: b",
            prints: """
                content/a.md:2:9: error: YAML: mapping values are not allowed in this context
                  2 | title: a: b
                    |         ^
                  hint: a text with ': ' in it needs quotes around it
                """
        ),
        .frontMatter(
            "a text that begins with an at sign",
            "title: @a",
            prints: """
                content/a.md:2:8: error: YAML: found character that cannot start any token
                  2 | title: @a
                    |        ^
                  hint: indent with blanks, not tabs; a text that begins with @, ` or % needs \
                quotes around it
                """
        ),
        .frontMatter(
            "emphasis at the start",
            "title: *foo*",
            prints: """
                content/a.md:2:12: error: YAML: did not find expected alphabetic or numeric \
                character
                  2 | title: *foo*
                    |            ^
                  hint: a text that begins with * or & needs quotes around it
                """
        ),
        .frontMatter(
            "an unknown alias",
            "title: *foo",
            prints: """
                content/a.md:2:8: error: YAML: found undefined alias
                  2 | title: *foo
                    |        ^
                  hint: a text that begins with * needs quotes around it
                """
        ),
        .frontMatter(
            "an open quote",
            #"title: "a"#,
            prints: """
                content/a.md:2:8: error: YAML: found unexpected end of stream
                  2 | title: "a
                    |        ^
                  hint: the quote that begins here is not closed
                """
        ),
        .frontMatter(
            "an open bracket",
            "title: [a",
            prints: """
                content/a.md:2:8: error: YAML: did not find expected ',' or ']'
                  2 | title: [a
                    |        ^
                  hint: a list is '[a, b]'; a text that begins with [ needs quotes
                """
        ),
        .frontMatter(
            "a text behind a bracket",
            "title: [Draft] B",
            prints: """
                content/a.md:2:16: error: YAML: did not find expected key
                  2 | title: [Draft] B
                    |                ^
                  hint: indent the line like its neighbours, and close its quotes
                """
        ),
        .frontMatter(
            "a line without a colon",
            """
            title: A
            tilte
            summary: S.
            """,
            prints: """
                content/a.md:3:1: error: YAML: could not find expected ':'
                  3 | tilte
                    | ^
                  hint: each line is 'key: value'; further lines are indented
                """
        ),
        .frontMatter(
            "a tab",
            "\u{9}title: A",
            prints: """
                content/a.md:2:1: error: YAML: found character that cannot start any token
                  2 | \u{9}title: A
                    | ^
                  hint: indent with blanks, not tabs; a text that begins with @, ` or % needs \
                quotes around it
                """
        ),
        .frontMatter(
            "a line too far in",
            """
            title: A
             subtitle: B
            """,
            prints: """
                content/a.md:3:10: error: YAML: mapping values are not allowed in this context
                  3 |  subtitle: B
                    |          ^
                  hint: a text with ': ' in it needs quotes around it
                """
        ),
        .frontMatter(
            "an unknown escape",
            #"title: "a\q""#,
            prints: #"""
                content/a.md:2:10: error: YAML: found unknown escape character
                  2 | title: "a\q"
                    |          ^
                  hint: use single quotes for a text with a backslash
                """#
        ),
        .frontMatter(
            "a duplicate key",
            """
            title: A
            title: B
            """,
            prints: """
                content/a.md:3:1: error: duplicate key 'title'
                  3 | title: B
                    | ^~~~~
                  hint: it is first given on line 2
                """
        ),
        .frontMatter(
            "a duplicate key in brackets",
            "{title: A, title: B}",
            prints: """
                content/a.md:2:2: error: duplicate key 'title'
                  2 | {title: A, title: B}
                    |  ^~~~~
                """
        ),
        .frontMatter(
            "a duplicate key in a list",
            """
            title: A
            extra:
              a: 1
              b: 2
              a: 3
            """,
            prints: """
                content/a.md:6:3: error: duplicate key 'a'
                  6 |   a: 3
                    |   ^
                  hint: it is first given on line 4
                """
        ),
        .frontMatter(
            "a control character",
            "title: a\u{1}b",
            prints: #"""
                content/a.md:2:9: error: YAML: control characters are not allowed
                  2 | title: a\u{1}b
                    |         ^
                  hint: delete the invisible character
                """#
        ),
        .frontMatter(
            "an invisible line break",
            "title: a\u{2028}b",
            prints: """
                content/a.md:2:9: error: an invisible line break (U+2028) stands here
                  2 | title: a\u{2028}b
                    |         ^
                  hint: delete it and type the blank or the line break that was meant
                """
        ),
        .frontMatter(
            "a line break of old",
            "title: a\rsummary: b",
            prints: """
                content/a.md:2:10: error: an invisible line break (U+000D) stands here
                  2 | title: a\\u{d}summary: b
                    |              ^
                  hint: delete it and type the blank or the line break that was meant
                """
        ),
        .frontMatter(
            "an alias",
            """
            a: &x 1
            b: *x
            """,
            prints: """
                content/a.md:3:4: error: aliases such as '*x' are not read
                  3 | b: *x
                    |    ^~
                  hint: write the value out
                """
        ),
        .frontMatter(
            "an alias behind texts that have none",
            """
            code: |
              p = &x
            quoted: "&y 'it''s' \\" *y"
            list:
              - >-
                *x *y
              - &z one # *w
            plain: a & b * c
            b: *z
            """,
            prints: """
                content/a.md:10:4: error: aliases such as '*z' are not read
                  10 | b: *z
                     |    ^~
                  hint: write the value out
                """
        ),
        .frontMatter(
            "an alias in lines that end as on Windows",
            "title: A # one\r\nsummary: &x S\r\nslug: *x",
            prints: """
                content/a.md:4:7: error: aliases such as '*x' are not read
                  4 | slug: *x
                    |       ^~
                  hint: write the value out
                """
        ),
        .frontMatter(
            "code that looks like aliases",
            """
            title: A
            summary: |-
              p := &count
              q := *count
            description: 'swap(int *a) &a'
            """,
            prints: """
                content/a.md:6:1: warning: unknown key 'description'
                  6 | description: 'swap(int *a) &a'
                    | ^~~~~~~~~~~
                  hint: known keys: title, summary, date, updated, draft, tags, slug, aliases, weight, \
                template, toc, playground, extra
                """
        ),
        .frontMatter(
            "many brackets",
            "title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            prints: """
                content/a.md:2:108: error: lists are nested too deeply
                  2 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                    |                                                              ^
                """
        ),
        .frontMatter(
            "many dashes",
            """
            title:
            - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - \
            - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - \
            - - - - - - - - - - - - - - - - - - - - - 
            """,
            prints: """
                content/a.md:3:201: error: lists are nested too deeply
                  3 | …- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 
                    |                                                              ^
                """
        ),
        .frontMatter(
            "a second document",
            """
            title: A
            --- b
            """,
            prints: """
                content/a.md:3:1: error: YAML: but found another document
                  3 | --- b
                    | ^
                  hint: a line '--- …' or '...' stands in the way
                """
        ),
        .frontMatter(
            "a key that is a list",
            """
            ? [a]
            : b
            title: A
            summary: S.
            """,
            prints: """
                content/a.md:2:3: error: a key must be text
                  2 | ? [a]
                    |   ^~~
                """
        ),
    ]
}
