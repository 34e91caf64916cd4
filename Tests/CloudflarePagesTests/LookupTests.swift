import CloudflarePages
import Testing

/// The order of decisions for a request.
@Suite struct LookupTests {
    private static let files = """
        index.html 404.html about.html blog/index.html blog/first.html weeks.html weeks/one.html \
        docs/a.html docs/a/index.html both both.html .html data.json notes.txt deep/er/x.html \
        a/index/index.html 100%.html über.html b%zz.html
        """

    @Test(arguments: [
        // A path that ends in a slash.
        ("/", "200 index.html"), ("/blog/", "200 blog/index.html"),
        ("/docs/a/", "200 docs/a/index.html"), ("/a/index/", "200 a/index/index.html"),
        ("/blog/index/", "308 /blog/"), ("/index/", "308 /"), ("/nothing/index/", "308 /nothing/"),
        ("/about/", "308 /about"), ("/weeks/", "308 /weeks"), ("/nothing/", "404 404.html"),
        // A path that names a file.
        ("/index.html", "308 /"), ("/blog/index.html", "308 /blog/"),
        ("/about.html", "308 /about"), ("/both.html", "200 both.html"), ("/both", "200 both"),
        ("/.html", "200 .html"), ("/data.json", "200 data.json"), ("/404.html", "308 /404"),
        // A path that ends in index, or names a page by its clean URL, or a folder.
        ("/index", "308 /"), ("/blog/index", "308 /blog/"), ("/about", "200 about.html"),
        ("/weeks", "200 weeks.html"), ("/weeks/one", "200 weeks/one.html"),
        ("/docs/a", "200 docs/a.html"), ("/404", "200 404.html"), ("/blog", "308 /blog/"),
        ("/a/index", "308 /a/"), ("/nothing", "404 404.html"), ("/About", "404 404.html"),
    ])
    func `answers in the order of the host`(path: String, answer: String) {
        #expect(HostSite<Files>(Self.files).get(path).summary == answer)
    }

    @Test(arguments: [
        ("/%61bout", "200 about.html"), ("/%C3%BCber", "200 über.html"),
        ("/über", "200 über.html"), ("/100%25", "200 100%.html"), ("/%2561bout", "404 404.html"),
        ("/b%zz", "200 b%zz.html"), ("/%61bout%zz", "404 404.html"),
        ("/%61bout%e9", "404 404.html"), ("/%61bout%", "404 404.html"),
        ("/blog%2Ffirst", "200 blog/first.html"), ("/blog%2F", "200 blog/index.html"),
    ])
    func `decodes a path once, or not at all`(path: String, answer: String) {
        #expect(HostSite<Files>(Self.files).get(path).summary == answer)
    }

    @Test(arguments: [
        ("/blog/../about", "200 about.html"), ("/./about", "200 about.html"),
        ("/blog/%2e%2E/about", "200 about.html"), ("/blog/.", "200 blog/index.html"),
        ("/../../about", "200 about.html"), (#"/blog\first"#, "200 blog/first.html"),
        ("//about", "404 404.html"),
    ])
    func `resolves dots before anything else`(path: String, answer: String) {
        #expect(HostSite<Files>(Self.files).get(path).summary == answer)
    }

    @Test(arguments: [
        ("/about.html?a=1&b", "308 /about?a=1&b"), ("/blog?", "308 /blog/"),
        ("/blog?a=/b/../c", "308 /blog/?a=/b/../c"),
    ])
    func `keeps the query of a path with another clean URL`(target: String, answer: String) {
        #expect(HostSite<Files>(Self.files).get(target).summary == answer)
    }

    @Test(arguments: [
        ("//evil.example/index", "308 /evil.example/"),
        ("/%2Fevil.example/index", "308 /evil.example/"),
        ("/%5Cevil.example/index/", "308 /evil.example/"),
        ("/%09/evil.example/index", "308 /evil.example/"),
        ("/%252Fevil.example/index", "308 /evil.example/"),
    ])
    func `sends nobody to another host`(path: String, answer: String) {
        #expect(HostSite<Files>(Self.files).get(path).summary == answer)
    }

    @Test func `lets nothing of a path end the header`() {
        let site = HostSite<Files>("")
        #expect(site.get("/a%0D%0Ax:y/index").header("location") == "/a%0D%0Ax:y/")
        #expect(site.get("/%C3%BC/index").header("location") == "/%C3%BC/")
    }

    @Test func `does not take a file named html for the root`() {
        #expect(HostSite<Files>("html").get("/").summary == "404")
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
    func `allows two methods`(method: String) {
        let site = HostSite<Files>(Self.files)
        let response = site.get("/about", method: method)
        #expect(response.summary == "405")
        #expect(response.body == .none)
        #expect(site.get("/nothing", method: method).summary == "405")
    }

    @Test(arguments: ["/about", "/about.html", "/nothing", "/old"])
    func `answers HEAD as GET, without a body`(path: String) {
        let site = HostSite<Files>(Self.files, redirects: "/old /new 301")
        let (get, head) = (site.get(path), site.get(path, method: "HEAD"))
        #expect(head.body == .none)
        #expect((head.status, head.headers) == (get.status, get.headers))
    }

    @Test func `takes methods in any case`() {
        #expect(
            HostSite<Files>(Self.files).get("/about", method: "get").summary == "200 about.html"
        )
    }
}
