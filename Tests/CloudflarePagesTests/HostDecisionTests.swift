import CloudflarePages
import Testing

/// Why an answer is as it is, in words.
@Suite struct HostDecisionTests {
    private static let site = HostSite<Files>(
        "index.html 404.html about.html a/404.html data.json",
        redirects: "/old /about 301\n/api /data.json 200\n/b/* /c/:splat",
        headers: "/*\n X-A: 1\n/about\n X-B: 1"
    )

    @Test(arguments: [
        ("GET", "/about", "about.html at its clean URL; _headers:1,3"),
        ("GET", "/data.json", "data.json at its own path; _headers:1"),
        ("GET", "/about.html", "about.html has its clean URL at /about; _headers:1"),
        ("GET", "/x/index", "'index' is taken off: /x/; _headers:1"),
        ("GET", "/old", "_redirects:1 /old -> /about 301; _headers:1"),
        ("GET", "/b/x?y", "_redirects:3 /b/* -> /c/x?y 302; _headers:1"),
        (
            "GET", "/api",
            "_redirects:2 /api -> /data.json 200, then data.json at its own path; _headers:1"
        ),
        ("GET", "/a/x", "no file; nearest a/404.html; _headers:1"),
        ("POST", "/about", "method POST is not allowed; _headers:1,3"),
    ])
    func `names the rule`(method: String, target: String, words: String) {
        #expect(Self.site.get(target, method: method).decision.description == words)
    }

    @Test(arguments: [
        ("index.html", "no file and no 404.html: index.html, as for a single-page app"),
        ("", "no file and no 404.html"),
    ])
    func `names what is missing`(files: String, words: String) {
        #expect(HostSite<Files>(files).get("/x").decision.description == words)
    }

    @Test func `says that the client has the file`() {
        let response = Self.site.get("/about", headers: ["if-none-match": "\"key-of-about.html\""])
        #expect(
            response.decision.description
                == "about.html at its clean URL, not modified; _headers:1,3"
        )
    }
}
