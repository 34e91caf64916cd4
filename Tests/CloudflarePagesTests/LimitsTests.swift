import Testing

@testable import CloudflarePages

/// How much of the two files the host reads.
@Suite struct LimitsTests {
    private func redirects(_ text: String) -> (rules: [RedirectRule], said: String) {
        let rules = RedirectRules(parsing: text, file: "_redirects")
        return (rules.rules, rules.findings.printed())
    }

    private func headers(_ text: String) -> (rules: [HeaderRule], said: String) {
        let rules = HeaderRules(parsing: text, file: "_headers")
        return (rules.rules, rules.findings.printed())
    }

    private func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (1...count).map { line($0) + "\n" }.joined()
    }

    @Test func `are 2000 static redirects`() {
        let result = redirects(lines(2000) { "/\($0) /" })
        #expect(result.rules.count == 2000)
        #expect(result.said == "")
    }

    @Test(arguments: [(2001, "this one"), (2003, "this one and 2 more")])
    func `drop further static redirects`(count: Int, which: String) {
        let result = redirects(lines(count) { "/\($0) /" } + "/* /")
        #expect(result.rules.count == 2001)
        #expect(result.rules.last?.source.text == "/*")
        #expect(
            result.said == """
                too-many-redirects: _redirects:2001:1: error: the host reads no more than 2000 \
                static redirects: it drops \(which)
                """
        )
    }

    @Test func `are 100 dynamic redirects`() {
        let result = redirects(lines(100) { "/\($0)/* /" })
        #expect(result.rules.count == 100)
        #expect(result.said == "")
    }

    @Test func `end the file after 100 dynamic redirects`() {
        let result = redirects(lines(101) { "/\($0)/* /" } + "/a /\nnoise")
        #expect(result.rules.count == 100)
        #expect(
            result.said == """
                too-many-redirects: _redirects:101:1: error: the host reads no more than 100 \
                dynamic redirects: it drops this one and everything after it
                """
        )
    }

    @Test func `count a late static redirect as dynamic`() {
        let result = redirects(lines(1) { _ in "/* /" } + lines(100) { "/\($0) /" })
        #expect(result.rules.count == 100)
        #expect(result.said.contains("_redirects:101:1: error: the host reads no more than 100"))
    }

    @Test func `count redirects that are refused for what follows their source`() {
        let result = redirects(lines(100) { "/\($0)/* nowhere" } + "/a/* /")
        #expect(result.rules.isEmpty)
        #expect(result.said.hasSuffix("it drops this one and everything after it"))
    }

    @Test(arguments: [
        (1000, 1, ""),
        (
            1001, 1,
            """
            redirect-line-length: _redirects:1:2: warning: this line has 1001 characters, and the \
            host promises to read no more than 1000
            """
        ),
        (
            2001, 0,
            """
            redirect-line-length: _redirects:1:2: error: this line has 2001 characters, and the \
            host drops lines of more than 2000
            """
        ),
    ])
    func `are 1000 characters of a redirect, and surely 2000`(
        length: Int,
        count: Int,
        said: String
    ) {
        let line = " /" + String(repeating: "a", count: length - 3) + " /\r"
        #expect(redirects(line).rules.count == count)
        #expect(redirects(line).said == said)
    }

    @Test func `count a character beyond the first plane twice, as the host does`() {
        let emoji = String(repeating: "😀", count: 998)
        #expect(redirects("/\(emoji) /").rules.count == 1)
        #expect(redirects("/\(emoji)😀 /").rules.isEmpty)
    }

    @Test func `are 100000 bytes of redirects`() {
        let text = lines(1000) { _ in "#" + String(repeating: "a", count: 98) }
        #expect(redirects(text).said == "")
        #expect(
            redirects(text + "#").said == """
                redirect-file-size: _redirects:1001:1: error: the file has 100001 bytes, and the \
                host is known to lose what is beyond 100000
                """
        )
    }

    @Test func `are 100 header rules`() {
        let text = lines(100) { "/\($0)\n  X-A: 1" }
        #expect(headers(text).rules.count == 100)
        #expect(headers(text).said == "")
        #expect(headers(text + "/b\n  X-A: 1\n/c\nnoise").rules.count == 100)
        #expect(
            headers(text + "/b\n  X-A: 1\n/c\nnoise").said == """
                too-many-header-rules: _headers:201:1: error: the host reads no more than 100 \
                header rules: it drops this one and everything after it
                """
        )
    }

    @Test func `count no header rules that are dropped`() {
        let text = lines(100) { "/\($0)/*/*\n  X-A: 1" } + "/a\n  X-A: 1"
        #expect(headers(text).rules.count == 1)
    }

    @Test(arguments: [
        (2000, 1, ""),
        (
            2001, 0,
            """
            header-line-length: _headers:2:3: error: this line has 2001 characters, and the host \
            drops lines of more than 2000
            header-empty-rule: _headers:1:1: error: this rule has no header: the host drops it
              hint: write 'Name: value' on the next line
            """
        ),
    ])
    func `are 2000 characters of a header`(length: Int, count: Int, said: String) {
        let text = "/a\n  X-A: " + String(repeating: "a", count: length - 5)
        #expect(headers(text).rules.count == count)
        #expect(headers(text).said == said)
    }
}
