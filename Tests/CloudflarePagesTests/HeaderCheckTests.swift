import Diagnostics
import Testing

@testable import CloudflarePages

/// What is said of headers that two rules set.
@Suite struct HeaderCheckTests {
    private func said(of text: String) -> String {
        HeaderCheck(HeaderRules(parsing: text, file: "_headers"), file: "_headers")
            .findings.printed(headers: text)
    }

    @Test(arguments: [
        "/*\n X-A: 1\n/a\n X-B: 1", "/a\n X-A: 1\n/b\n X-A: 1", "/a/*\n X-A: 1\n/b/*\n X-A: 1",
        "/*.md\n X-A: 1\n/*.txt\n X-A: 1", "/*\n X-A: 1\n/a\n ! X-A\n X-A: 2",
        "/*\n X-A: 1\n/a\n X-A: 2\n ! x-a", "/*\n Link: </a>\n/a\n Link: </b>",
        "/*\n Vary: A\n/a\n Vary: B", "/*\n Set-Cookie: a\n/a\n Set-Cookie: b",
        "/a/*\n X-A: 1\n/*\n ! X-A\n/a/b\n X-A: 2", "/*\n X-A: 1\n/a/*\n ! X-A\n/a/b\n X-A: 2",
        "/*\n X-A: 1\n/a\n X-A: 2\n/*.b\n X-B: 1\n/a*\n ! X-A",
        "https://a.example/*\n X-A: 1\nhttps://b.example/*\n X-A: 1",
        "/:x\n X-A: 1\n/:x/:y\n X-A: 1",
    ])
    func `says nothing if no two values are joined`(text: String) {
        #expect(said(of: text) == "")
    }

    @Test(arguments: [
        ("/*\n X-A: 1\n/a\n X-A: 2", "4:2", 1), ("/a\n X-A: 1\n/*\n X-A: 2", "4:2", 1),
        ("/a/*\n X-A: 1\n/*.md\n x-a: 2", "4:2", 1), ("/:x/b\n X-A: 1\n/a/*\n X-A: 2", "4:2", 1),
        ("/a\n ! X-A\n X-A: 1\n/*\n X-A: 2", "5:2", 1),
        ("/*\n X-A: 1\n/b\n ! X-A\n/a\n X-A: 2", "6:2", 1),
        ("/b\n X-A: 1\n/*\n X-B: 1\n X-A: 2", "5:2", 1),
        ("/*\n X-A: 1\nhttps://:p.pages.dev/*\n X-B: 1\n X-A: 2", "5:2", 1),
    ])
    func `warns of values that are joined`(text: String, place: String, line: Int) {
        let expected =
            "_headers:\(place): warning: the rule on line \(line) sets 'x-a' too, and the host joins "
            + "the values with a comma where both match"
        let rules = HeaderRules(parsing: text, file: "_headers")
        let findings = HeaderCheck(rules, file: "_headers").findings
        #expect(findings.map(\.diagnostic.description) == [expected])
        #expect(findings.map(\.rule) == [.headerRepeated])
    }

    @Test func `says it once a header, with a hint`() {
        let text = "/*\n X-A: 1\n X-B: 1\n/a\n X-A: 2\n/a*\n X-A: 3"
        #expect(
            said(of: text) == """
                header-repeated: _headers:5:2: warning: the rule on line 1 sets 'x-a' too, and the \
                host joins the values with a comma where both match
                  5 |  X-A: 2
                    |  ^~~
                  hint: write '! x-a' above it to replace the other value
                header-repeated: _headers:7:2: warning: the rule on line 1 sets 'x-a' too, and the \
                host joins the values with a comma where both match
                  7 |  X-A: 3
                    |  ^~~
                  hint: write '! x-a' above it to replace the other value
                """
        )
    }
}
