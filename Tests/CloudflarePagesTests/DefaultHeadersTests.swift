import CloudflarePages
import Testing

/// What the host sends of itself.
@Suite struct DefaultHeadersTests {
    private static let site = HostSite<Files>("a.html @v/list 404.html", redirects: "/old /a 301")

    private func headers(_ target: String, _ request: [String: String] = [:]) -> [String] {
        Self.site.get(target, headers: request).headers.map { "\($0.name): \($0.value)" }
    }

    private static let always = [
        "access-control-allow-origin: *", "referrer-policy: strict-origin-when-cross-origin",
    ]
    private static let nosniff = ["x-content-type-options: nosniff"]

    @Test func `of a file`() {
        let own = [
            "etag: \"key-of-a.html\"", "content-type: text/html",
            "cache-control: public, max-age=0, must-revalidate",
        ]
        #expect(headers("/a") == own + Self.always + Self.nosniff)
    }

    @Test func `of a file of unknown type`() {
        #expect(headers("/@v/list").contains("content-type: application/octet-stream"))
    }

    @Test func `of a missing page`() {
        let own = ["content-type: text/html"]
        let expected = own + Self.always + Self.nosniff + ["cache-control: no-store"]
        #expect(headers("/x") == expected)
    }

    @Test func `of redirects`() {
        #expect(headers("/a.html") == ["location: /a"] + Self.always)
        let own = ["location: /a", "content-type: text/plain;charset=UTF-8"]
        #expect(headers("/old") == own + Self.always + Self.nosniff)
    }

    @Test(arguments: ["authorization", "range"])
    func `of a file that is asked for privately or in part`(name: String) {
        #expect(Self.site.get("/a", headers: [name: "x"]).header("cache-control") == nil)
        #expect(Self.site.get("/a", headers: [name: "x"]).summary == "200 a.html")
    }

    @Test(arguments: [#""key-of-a.html""#, #"W/"key-of-a.html""#])
    func `of a file that the client has`(tag: String) {
        let response = Self.site.get("/a", headers: ["if-none-match": tag])
        #expect((response.status, response.body) == (304, .none))
        #expect(headers("/a", ["if-none-match": tag]) == ["etag: \"key-of-a.html\""] + Self.always)
    }

    @Test(arguments: [
        "key-of-a.html", "*", #""x""#, #""key-of-a.html", "x""#, #"w/"key-of-a.html""#, "",
    ])
    func `of a file that the client may have, for all the host knows`(tag: String) {
        let request = ["if-none-match": tag, "if-modified-since": "Thu, 01 Jan 2026 00:00:00 GMT"]
        #expect(Self.site.get("/a", headers: request).summary == "200 a.html")
    }

    @Test(arguments: [
        ("x.project.pages.dev", "noindex"), ("a.b.project.pages.dev:443", "noindex"),
        ("X.Project.Pages.Dev", "noindex"), ("project.pages.dev", nil), ("pages.dev", nil),
        ("x.project.pages.dev.example", nil), ("site.example", nil), ("[::1]", nil), (nil, nil),
    ])
    func `of a preview`(host: String?, value: String?) {
        #expect(Self.site.get("/a", host: host).header("x-robots-tag") == value)
        #expect(Self.site.get("/x", host: host).header("x-robots-tag") == nil)
    }
}
