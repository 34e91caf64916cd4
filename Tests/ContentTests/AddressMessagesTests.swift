import Testing

/// What is said of slugs, aliases and names of files.
@Suite struct AddressMessagesTests {
    @Test(arguments: examples)
    func `says why an address cannot be`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .page(
            "capitals and blanks in a slug",
            "slug: Über Uns",
            prints: """
                content/a.md:4:7: error: 'slug' may have lower-case letters, digits, '-', '_' \
                and '.', not 'Über Uns'
                  4 | slug: Über Uns
                    |       ^~~~~~~~
                """
        ),
        .page(
            "capitals in a slug",
            "slug: About",
            prints: """
                content/a.md:4:7: error: 'slug' may have lower-case letters, digits, '-', '_' \
                and '.', not 'About'
                  4 | slug: About
                    |       ^~~~~
                  hint: did you mean 'about'?
                """
        ),
        .page(
            "a slug of punctuation",
            #"slug: "!""#,
            prints: """
                content/a.md:4:7: error: 'slug' may have lower-case letters, digits, '-', '_' \
                and '.', not '!'
                  4 | slug: "!"
                    |       ^~~
                """
        ),
        .frontMatter(
            "a slug for a section",
            """
            title: A
            slug: x
            """,
            path: "content/guide/_index.md",
            prints: """
                content/guide/_index.md:3:7: warning: 'slug' has no effect here
                  3 | slug: x
                    |       ^
                  hint: the address of this page follows from its place in content/
                """
        ),
        .page(
            "a name of punctuation",
            "",
            path: "content/!!!.md",
            prints: """
                content/!!!.md: error: no address can be made of the file's name
                  hint: use letters and digits in the names of files and folders
                """
        ),
        .page(
            "an alias without a slash",
            "aliases: [old]",
            prints: """
                content/a.md:4:11: error: an alias must begin with one '/', not 'old'
                  4 | aliases: [old]
                    |           ^~~
                """
        ),
        .page(
            "an alias with a host",
            "aliases: //x.org",
            prints: """
                content/a.md:4:10: error: an alias must begin with one '/', not '//x.org'
                  4 | aliases: //x.org
                    |          ^~~~~~~
                """
        ),
        .page(
            "an alias with a blank",
            "aliases: [/a b]",
            prints: #"""
                content/a.md:4:11: error: the alias '/a b' is not a plain path
                  4 | aliases: [/a b]
                    |           ^~~~
                  hint: leave out blanks, '..' and the characters ? # * : \
                """#
        ),
        .page(
            "an alias that climbs",
            "aliases: [/../x]",
            prints: #"""
                content/a.md:4:11: error: the alias '/../x' is not a plain path
                  4 | aliases: [/../x]
                    |           ^~~~~
                  hint: leave out blanks, '..' and the characters ? # * : \
                """#
        ),
        .page(
            "an alias of itself",
            "aliases: [/a/]",
            prints: """
                content/a.md:4:11: error: the alias '/a' is the page's own address
                  4 | aliases: [/a/]
                    |           ^~~
                """
        ),
        .week(
            "another week in the name",
            "week: 7",
            prints: """
                content/weeks/06-debugger.md:5:7: warning: the file's name says week 6, but \
                'week' is 7
                  5 | week: 7
                    |       ^
                  hint: the address is '/wk7-debugger'; rename the file, or set 'slug'
                """
        ),
        .week(
            "a span of which the name has one",
            "week: 5-6",
            prints: """
                content/weeks/06-debugger.md:5:7: warning: the file's name says week 6, but \
                'week' is 5-6
                  5 | week: 5-6
                    |       ^~~
                  hint: the address is '/wk5-6-debugger'; rename the file, or set 'slug'
                """
        ),
    ]
}
