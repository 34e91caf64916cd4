import CloudflarePages
import Testing

/// What paths without a file get.
@Suite struct NotFoundTests {
    private static let site = HostSite<Files>("index.html 404.html a/404.html a/b/404.html")

    @Test(arguments: [
        ("/x", "404 404.html"), ("/x/y", "404 404.html"), ("/a/x", "404 a/404.html"),
        ("/a/b/c", "404 a/b/404.html"), ("/a/b/c/d/e", "404 a/b/404.html"),
        ("/a/b/c/", "404 a/b/404.html"), ("/a/b/", "404 a/b/404.html"),
        ("/a/b", "404 a/404.html"), ("/a", "404 404.html"), ("/a/", "404 a/404.html"),
    ])
    func `sends the nearest page on the way up`(path: String, answer: String) {
        #expect(Self.site.get(path).summary == answer)
    }

    @Test func `sends the page with its type and without a tag`() {
        let response = Self.site.get("/x")
        #expect(response.header("content-type") == "text/html")
        #expect(response.header("etag") == nil)
    }

    @Test(arguments: ["/x", "/x/y/", "/a.json", "/b/@v/list"])
    func `takes a site without a page for a single-page app`(path: String) {
        #expect(HostSite<Files>("index.html a/404.html").get(path).summary == "200 index.html")
    }

    @Test func `sends nothing if there is no home page either`() {
        let response = HostSite<Files>("about.html").get("/x")
        #expect((response.status, response.body) == (404, .none))
        #expect(response.header("content-type") == nil)
    }

    @Test func `lets nobody keep a missing page, whatever a rule says`() {
        let site = HostSite<Files>("404.html", headers: "/*\n  Cache-Control: max-age=60\n  X-A: 1")
        #expect(site.get("/x").header("cache-control") == "no-store")
        #expect(site.get("/x").header("x-a") == "1")
        #expect(HostSite<Files>("").get("/x").header("cache-control") == "no-store")
    }

    @Test func `keeps what a rule says of a page that is asked for by name`() {
        let site = HostSite<Files>("404.html", headers: "/404\n  Cache-Control: max-age=60")
        #expect(site.get("/404").header("cache-control") == "max-age=60")
    }
}
