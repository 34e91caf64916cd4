import Testing

/// What is said of pages that do not go together.
@Suite struct SiteMessagesTests {
    @Test func `two pages share an address`() {
        let example = ExampleSite([
            "b.md": "title: B\nslug: a",
            "a.md": "title: A",
            "a/index.md": "title: Bundle",
        ])
        #expect(
            example.output == """
                content/a/index.md:2:8: error: the address '/a' is taken by another page
                  2 | title: Bundle
                    |        ^~~~~~
                  hint: also at content/a.md:2:8

                content/b.md:3:7: error: the address '/a' is taken by another page
                  3 | slug: a
                    |       ^
                  hint: also at content/a.md:2:8
                """
        )
    }

    @Test(arguments: [
        ("weeks.md", "/weeks", "the calendar"), ("weeks/index.md", "/weeks", "the calendar"),
        ("tags/_index.md", "/tags", "the list of tags"),
        ("tags/x.md", "/tags/x", "the pages of tags"),
        ("q4.md", "/q4", "the page of a quarter"), ("api/_index.md", "/api", "the data files"),
        ("assets/a/b.md", "/assets/a/b", "styles and scripts"),
        ("404/index.md", "/404", "the page for what is not found"),
    ])
    func `a page lies where vibes makes something`(path: String, address: String, maker: String) {
        let output = ExampleSite([path: "title: A"]).output
        let message = "the address '\(address)' is taken: vibes makes \(maker) there"
        #expect(output.hasPrefix("content/\(path):2:8: error: \(message)\n"))
    }

    @Test(arguments: ["q5.md", "q1/x.md", "weeks/_index.md", "404.md", "quarter.md", "x/tags.md"])
    func `other addresses are free`(path: String) {
        #expect(ExampleSite([path: "title: A"]).output == "")
    }

    @Test func `aliases are taken`() {
        let example = ExampleSite([
            "a.md": "title: A\naliases: [/b, /old, /weeks]",
            "b.md": "title: B\naliases: [/Old]",
        ])
        #expect(
            example.output == """
                content/a.md:3:11: error: the alias '/b' is the address of a page
                  3 | aliases: [/b, /old, /weeks]
                    |           ^~
                  hint: see content/b.md:2:8

                content/a.md:3:21: error: the alias '/weeks' is taken: vibes makes the calendar there
                  3 | aliases: [/b, /old, /weeks]
                    |                     ^~~~~~

                content/b.md:3:11: error: the alias '/Old' is an alias already
                  3 | aliases: [/Old]
                    |           ^~~~
                  hint: see content/a.md:3:15
                """
        )
    }

    @Test func `two main artifacts share a week`() {
        let example = ExampleSite([
            "weeks/02-03-b.md": "title: B\nweek: 2-3\nstatus: planned",
            "weeks/03-a.md": "title: A\nweek: 3\nstatus: planned",
        ])
        #expect(
            example.output == """
                content/weeks/03-a.md:3:7: error: week 3 has a main artifact already
                  3 | week: 3
                    |       ^
                  hint: it is at content/weeks/02-03-b.md:3:7; give the companion of the two \
                'main: false'
                """
        )
    }

    @Test func `an artifact lies in two quarters`() {
        let example = ExampleSite(["weeks/13-14-a.md": "title: A\nweek: 13-14\nstatus: planned"])
        #expect(
            example.output == """
                content/weeks/13-14-a.md:3:7: error: weeks 13-14 lie in more than one quarter
                  3 | week: 13-14
                    |       ^~~~~
                  hint: quarter 1 ends with week 13
                """
        )
    }

    @Test func `an artifact builds on what cannot be`() {
        let example = ExampleSite([
            "weeks/05-a.md": "title: A\nweek: 5\nstatus: planned",
            "weeks/06-b.md": "title: B\nweek: 6\nstatus: planned\nbuilds_on: [6, 7, 5, 9]",
            "weeks/07-c.md": "title: C\nweek: 7\nstatus: planned\nservice_for: [8, 5]",
            "weeks/08-d.md": "title: D\nweek: 8\nstatus: planned\ndraft: true",
        ])
        #expect(
            example.output == """
                content/weeks/06-b.md:5:13: error: the artifact builds on itself
                  5 | builds_on: [6, 7, 5, 9]
                    |             ^

                content/weeks/06-b.md:5:16: warning: 'builds_on' names week 7, which comes later
                  5 | builds_on: [6, 7, 5, 9]
                    |                ^
                  hint: the artifact is of week 6

                content/weeks/06-b.md:5:22: error: 'builds_on' names week 9, which has no artifact
                  5 | builds_on: [6, 7, 5, 9]
                    |                      ^
                  hint: weeks with an artifact: 5, 6, 7

                content/weeks/07-c.md:5:15: warning: 'service_for' names week 8, which is not in \
                the site: it is a draft
                  5 | service_for: [8, 5]
                    |               ^
                  hint: its page is content/weeks/08-d.md
                """
        )
    }

    @Test func `tags differ in spelling`() {
        let example = ExampleSite([
            "a.md": "title: A\ntags: [Swift]",
            "b.md": "title: B\ntags: [go, swift]",
        ])
        #expect(
            example.output == """
                content/b.md:3:12: warning: the tag 'swift' is the same as 'Swift'
                  3 | tags: [go, swift]
                    |            ^~~~~
                  hint: write 'Swift', as at content/a.md:3:8
                """
        )
    }
}
