import Content
import Diagnostics
import Testing

@Suite struct PageParserTests {
    @Test func `reads every key of a page`() throws {
        let page = try page(
            """
            title: "About: us"
            summary: >
              One sentence
              on two lines.
            date: 2026-01-31T18:30:00+01:00
            updated: 2026-02-01
            draft: true
            tags: [Swift, "C++"]
            aliases: [/old/, /older]
            weight: -3
            template: wide
            toc: false
            extra: {b: 1, a: two}
            """
        )
        #expect(page.title == "About: us")
        #expect(page.summary == "One sentence on two lines.")
        #expect(page.date?.rfc3339 == "2026-01-31T18:30:00+01:00")
        #expect(page.updated?.day.description == "2026-02-01")
        #expect(page.isDraft)
        #expect(page.tags.map(\.value) == ["Swift", "C++"])
        #expect(page.tags.last?.position == Position(line: 9, column: 15, length: 5))
        #expect(page.aliases.map(\.value) == ["/old", "/older"])
        #expect(page.weight == -3)
        #expect(page.template?.value == "wide")
        #expect(page.toc == false)
        #expect(page.extra.map { "\($0.name)=\($0.value)" } == ["b=1", "a=two"])
    }

    @Test func `keeps texts that look like other types`() throws {
        let page = try page("title: 2026-01-01\nsummary: true\ntags: [1.10, no]")
        #expect(page.title == "2026-01-01")
        #expect(page.summary == "true")
        #expect(page.tags.map(\.value) == ["1.10", "no"])
    }

    @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
    func `finds the body behind any line ending`(mark: String, newline: String) throws {
        let lines = ["---", "title: A", "summary: S.", "--- ", "Body", "---"]
        let page = try parsed(mark + lines.joined(separator: newline))
        #expect(String(decoding: page.body, as: UTF8.self) == "Body\(newline)---")
        #expect(page.bodyLine == 5)
        #expect(page.position == Position(line: 2, column: 8))
    }

    @Test func `has an empty body behind a last line without an ending`() throws {
        let page = try parsed("---\ntitle: A\nsummary: S.\n---")
        #expect(page.body.isEmpty)
        #expect(page.bodyLine == 5)
    }

    @Test func `says nothing of a draft's missing summary`() throws {
        _ = try page("title: A\ndraft: true")
    }

    @Test func `takes a page with a wrong value as far as it goes`() {
        let source = Array("---\ntitle: A\nsummary: S.\nweight: x\n---\n".utf8)
        let result = PageParser.parse(path: "content/a.md", bytes: source, configuration: .example)
        #expect(result.page?.title == "A")
        #expect(result.diagnostics.hasErrors)
    }

    @Test func `names the byte that is not UTF-8`() {
        let source = Array("---\ntitle: A\n---\n\né".utf8) + [0xE9, 0x0A]
        let result = PageParser.parse(path: "content/a.md", bytes: source, configuration: .example)
        #expect(result.page == nil)
        #expect(
            result.diagnostics.map(\.description) == [
                "content/a.md:5:2: error: the byte 0xE9 at offset 20 is not UTF-8"
            ]
        )
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[", "{", "- ", "? ", "a: [", " a:\n", "[[a: "])
    func `survives endless nesting`(part: String) {
        let yaml = "title: " + String(repeating: part, count: 20_000)
        let source = Array("---\n\(yaml)\n---\n".utf8)
        let result = PageParser.parse(path: "content/a.md", bytes: source, configuration: .example)
        #expect(result.diagnostics.hasErrors)
    }

    private func page(_ lines: String) throws -> Page {
        try parsed("---\n\(lines)\n---\n")
    }

    private func parsed(_ source: String) throws -> Page {
        let bytes = Array(source.utf8)
        let result = PageParser.parse(path: "content/a.md", bytes: bytes, configuration: .example)
        #expect(result.diagnostics == [])
        return try #require(result.page)
    }
}
