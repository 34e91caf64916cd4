import Content
import Testing

@Suite struct SiteTests {
    private static let files: KeyValuePairs = [
        "_index.md": "title: Home",
        "about.md": "title: About\ntags: [Swift]",
        "guide/_index.md": "title: Guide",
        "guide/b.md": "title: B\ndate: 2025-03-01\naliases: [/b]\ntags: [go]",
        "guide/a.md": "title: A\ndate: 2025-03-02\naliases: [/a, /0]\ntags: [swift, Go]",
        "guide/d/index.md": "title: D\nweight: 2",
        "guide/c.md": "title: C\nweight: 1",
        "guide/z.md": "title: Y",
        "guide/y.md": "title: Z",
        "guide/deep/_index.md": "title: Deep\nweight: 5",
        "guide/deep/x.md": "title: X",
        "loose/x.md": "title: Loose",
    ]

    @Test func `has its pages in the order of addresses`() {
        let example = ExampleSite(Self.files)
        #expect(
            example.addresses(Array(example.site.pages.indices)) == [
                "/", "/about", "/guide", "/guide/a", "/guide/b", "/guide/c", "/guide/d",
                "/guide/deep", "/guide/deep/x", "/guide/y", "/guide/z", "/loose/x",
            ]
        )
    }

    @Test func `finds a page by address and by path`() {
        let example = ExampleSite(Self.files)
        #expect(example.site.page(at: Permalink("/guide/d"))?.title == "D")
        #expect(example.site.page(at: Permalink("/nowhere")) == nil)
        #expect(example.addresses([example.index("guide/d/index.md")]) == ["/guide/d"])
        #expect(example.site.pageIndex(ofPath: "content/none.md") == nil)
    }

    @Test func `lists sections by weight, date and title`() {
        let example = ExampleSite(Self.files)
        let sections = example.site.sections
        #expect(sections.map(\.permalink.path) == ["/guide", "/guide/deep"])
        #expect(
            example.addresses(sections[0].pages) == [
                "/guide/c", "/guide/d", "/guide/a", "/guide/b", "/guide/z", "/guide/y",
            ]
        )
        #expect(sections[0].sections == [1])
        #expect(example.addresses(sections[1].pages) == ["/guide/deep/x"])
    }

    @Test func `lists tags with the newest page first`() {
        let example = ExampleSite(Self.files)
        let tags = example.site.tags
        #expect(tags.map(\.name) == ["Go", "Swift"])
        #expect(tags.map(\.permalink.path) == ["/tags/go", "/tags/swift"])
        #expect(
            tags.map { example.addresses($0.pages) } == [
                ["/guide/a", "/guide/b"], ["/guide/a", "/about"],
            ]
        )
    }

    @Test func `redirects from former addresses`() {
        let redirects = ExampleSite(Self.files).site.redirects.map { "\($0.from) \($0.to)" }
        #expect(redirects == ["/0 /guide/a", "/a /guide/a", "/b /guide/b"])
    }

    @Test func `is the same for any order of the pages`() {
        let pages = Self.files.compactMap { path, lines in
            PageParser.parse(
                path: "content/\(path)",
                bytes: Array("---\n\(lines)\n---\n".utf8),
                configuration: .example
            ).page
        }
        let options = SiteOptions(today: Day(daysSince1970: 20_454))
        let sites = [pages, pages.reversed()].map {
            Site.resolve(pages: $0, configuration: .example, options: options)
        }
        #expect(sites[0].diagnostics == sites[1].diagnostics)
        #expect(sites[0].site.pages.map(\.path) == sites[1].site.pages.map(\.path))
        #expect(sites[0].site.tags.map(\.pages) == sites[1].site.tags.map(\.pages))
        #expect(sites[0].site.sections.map(\.pages) == sites[1].site.sections.map(\.pages))
    }
}

@Suite struct LeftOutTests {
    private static let files: KeyValuePairs = [
        "draft.md": "title: A\ndraft: true",
        "future.md": "title: B\ndate: 2026-01-02",
        "both.md": "title: C\ndraft: true\ndate: 2027-01-01",
        "today.md": "title: D\ndate: 2026-01-01T23:00:00-05:00",
    ]

    @Test func `leaves out drafts and the future, with the reason`() {
        let site = ExampleSite(Self.files).site
        #expect(site.pages.map(\.path) == ["content/today.md"])
        #expect(
            site.leftOut.map { "\($0.path) \($0.permalink): \($0.reason.words)" } == [
                "content/both.md /both: it is a draft",
                "content/draft.md /draft: it is a draft",
                "content/future.md /future: it is dated 2026-01-02",
            ]
        )
    }

    @Test func `includes drafts when asked`() {
        let site = ExampleSite(Self.files, includeDrafts: true).site
        #expect(site.leftOut.map(\.path) == ["content/both.md", "content/future.md"])
    }

    @Test func `includes everything when asked for both`() {
        let site = ExampleSite(Self.files, includeDrafts: true, includeFuture: true).site
        #expect(site.leftOut.isEmpty)
        #expect(site.pages.count == 4)
    }
}
