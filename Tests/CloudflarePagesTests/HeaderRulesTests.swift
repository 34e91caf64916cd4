import CloudflarePages
import Testing

/// How rules of `_headers` are read and applied.
@Suite struct HeaderRulesTests {
    private func headers(
        _ text: String,
        _ target: String = "/a",
        host: String? = nil
    ) -> [String: String] {
        let response = HostSite<Files>("a.html c.txt", headers: text).get(target, host: host)
        return Dictionary(response.headers.map { ($0.name, $0.value) }) { "\($0) | \($1)" }
    }

    @Test(arguments: [
        "/a\n  X-A: 1", "/a\nX-A: 1", "\u{FEFF}/a\r\n\tx-a :  1 \r\n",
        "# c\n\n/a\n# d\n\n  X-A:1\n",
        "/*\n X-A: 1", "/:x\n X-A: 1", "https://h.example/a\n X-A: 1",
        "https://:x.example/*\n X-A: 1", "/b/../a\n X-A: 1",
    ])
    func `reads a rule`(text: String) {
        #expect(headers(text, host: "h.example:8080")["x-a"] == "1")
        #expect(HeaderRules(parsing: text, file: "_headers").diagnostics.isEmpty)
    }

    @Test(arguments: [
        "/b\n X-A: 1", "/a/\n X-A: 1", "/a/*\n X-A: 1", "https://i.example/*\n X-A: 1",
        "/A\n X-A: 1", "/%61\n X-A: 1", "/a.html\n X-A: 1",
    ])
    func `leaves other paths and hosts alone`(text: String) {
        #expect(headers(text, host: "h.example")["x-a"] == nil)
    }

    @Test func `keeps colons and hashes in values`() {
        #expect(headers("/a\n X-A: b: c # d")["x-a"] == "b: c # d")
    }

    @Test func `fills values`() {
        let text = "https://:p.example/x/:y/*\n X-A: :p, :y, :splat, :z"
        #expect(headers(text, "/x/1/2/3", host: "h.example")["x-a"] == "h, 1, 2/3, :z")
    }

    @Test func `joins values of one name, in a rule and between rules`() {
        #expect(headers("/*\n X-A: 1\n x-a: 2\n/a\n X-A: 3")["x-a"] == "1, 2, 3")
    }

    @Test func `replaces what the host sends of itself`() {
        let sent = headers("/*\n Cache-Control: max-age=60\n Content-Type: text/x\n ETag: \"1\"")
        #expect(sent["cache-control"] == "max-age=60")
        #expect(sent["content-type"] == "text/x")
        #expect(sent["etag"] == "\"1\"")
    }

    @Test func `removes before it sets`() {
        let sent = headers("/*\n X-A: 1\n/a\n X-A: 2\n ! X-A\n ! access-control-allow-origin")
        #expect(sent["x-a"] == "2")
        #expect(sent["access-control-allow-origin"] == nil)
    }

    @Test func `removes what earlier rules set, not what later ones do`() {
        #expect(headers("/a\n ! X-A\n/*\n X-A: 1")["x-a"] == "1")
        #expect(headers("/*\n X-A: 1\n/a\n ! X-A")["x-a"] == nil)
    }

    @Test func `gives each cookie a header`() {
        #expect(headers("/*\n Set-Cookie: a=1\n/a\n Set-Cookie: b=2")["set-cookie"] == "a=1 | b=2")
    }

    @Test func `puts a rule of the same pattern in the place of the first`() {
        let text = "/a\n X-A: 1\n X-B: 1\n/*\n X-A: 2\n/a\n X-A: 3"
        #expect(headers(text)["x-a"] == "3, 2")
        #expect(headers(text)["x-b"] == nil)
    }

    @Test func `matches the path that was asked for, not the one that it becomes`() {
        let site = HostSite<Files>(
            "a.html",
            redirects: "/old /a 301\n/other /a 200",
            headers: "/old\n X-A: old\n/other\n X-A: other\n/a\n X-A: a\n/nothing\n X-A: nothing"
        )
        let values = ["/old", "/other", "/a", "/a.html", "/nothing"].map {
            site.get($0).header("x-a")
        }
        #expect(values == ["old", "other", "a", nil, "nothing"])
    }

    @Test func `applies to answers of every kind`() {
        let site = HostSite<Files>("a.html", headers: "/*\n X-A: 1")
        let tag = ["if-none-match": "\"key-of-a.html\""]
        #expect(site.get("/a", headers: tag).header("x-a") == "1")
        #expect(site.get("/a", method: "POST").header("x-a") == "1")
        #expect(site.get("/a/").header("x-a") == "1")
    }
}
