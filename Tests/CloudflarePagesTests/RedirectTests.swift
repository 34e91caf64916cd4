import CloudflarePages
import Testing

/// How rules of `_redirects` decide requests.
@Suite struct RedirectTests {
    private static let site = HostSite<Files>(
        "index.html 404.html about.html data.json x.html",
        redirects: """
            /about /new
            /plain /p 301
            /slash/ /s 303
            /query /q?own=1 307
            /fragment /f?own=1#f 308
            /empty /e? 301
            /abroad https://h.example/a 301
            /abroad2 https://h.example/a?own=1#f 301
            /home https://site.example/about 301
            /api /data.json 200
            /clean /x 200
            /unclean /x.html 200
            /hop /plain 200
            /gone /nothing 200
            /@s%2fx /encoded 301
            /b/* /c/:splat 301
            /b/d /never 301
            /d/:x/:y /e/:y/:x/:z?x=:x 302
            /f/:x/g https://:x.example/:x 302
            /h/* https://h.example/?p=:splat#:splat 302
            /r/* /:splat 200
            """
    )

    @Test(arguments: [
        ("/about", "302 /new"), ("/plain", "301 /p"), ("/plain?a=1", "301 /p?a=1"),
        ("/plain?", "301 /p"), ("/plain/", "404 404.html"), ("/Plain", "404 404.html"),
        ("/slash/", "303 /s"), ("/slash", "404 404.html"), ("/query", "307 /q?own=1"),
        ("/query?a=1", "307 /q?own=1"), ("/fragment?a=1", "308 /f?own=1#f"),
        ("/empty?a=1", "301 /e?a=1"), ("/abroad", "301 https://h.example/a"),
        ("/abroad?a=1", "301 https://h.example/a?a=1"),
        ("/abroad2?a=1", "301 https://h.example/a?own=1#f"),
        ("/b/", "301 /c/"), ("/b/x/y?z", "301 /c/x/y?z"), ("/b", "404 404.html"),
        ("/b/x%20y", "301 /c/x%20y"), ("/b/%zz", "301 /c/%zz"), ("/b/d", "301 /c/d"),
        ("/d/1/2", "302 /e/2/1/:z?x=1"), ("/d/1/2/", "404 404.html"),
        ("/f/a/g", "302 https://a.example/a"), ("/h/a", "302 https://h.example/?p=a#a"),
        ("/h/?q=1", "302 https://h.example/?p="), ("/@s%2fx", "301 /encoded"),
        ("/@s/x", "404 404.html"), ("/%70lain", "404 404.html"), ("/x/../plain", "301 /p"),
    ])
    func `redirects`(target: String, answer: String) {
        #expect(Self.site.get(target).summary == answer)
    }

    @Test(arguments: [
        ("/api", "200 data.json"), ("/api?a=1", "200 data.json"), ("/clean", "200 x.html"),
        ("/unclean?a=1", "308 /x?a=1"), ("/hop", "404 404.html"), ("/gone", "404 404.html"),
        ("/r/x", "200 x.html"), ("/r/x.html", "308 /x"), ("/r/plain", "404 404.html"),
    ])
    func `rewrites once, and looks the new path up`(target: String, answer: String) {
        #expect(Self.site.get(target).summary == answer)
    }

    @Test(arguments: ["GET", "HEAD", "POST", "DELETE"])
    func `redirects whatever the method is`(method: String) {
        #expect(Self.site.get("/plain", method: method).summary == "301 /p")
    }

    @Test func `rewrites for two methods`() {
        #expect(Self.site.get("/api", method: "POST").summary == "405")
    }

    @Test(arguments: [nil, "a.pages.dev", "SITE.example"])
    func `stays on the host that was asked`(host: String?) {
        let location = Self.site.get("/home", host: host).header("location")
        #expect(location == (host == "SITE.example" ? "/about" : "https://site.example/about"))
    }

    @Test func `takes a static rule before a dynamic one of an earlier line`() {
        let site = HostSite<Files>("", redirects: "/a /one\n/:x /two\n/b /three")
        #expect(["/a", "/b"].map { site.get($0).summary } == ["302 /one", "302 /two"])
    }

    @Test func `goes to the host that two slashes name`() {
        let site = HostSite<Files>("", redirects: "/a/* /:splat")
        #expect(site.get("/a//h.example/b").summary == "302 https://h.example/b")
    }

    @Test(arguments: [(301, true), (302, true), (303, true), (307, true), (308, false)])
    func `says where it leads, but for 308`(status: Int, speaks: Bool) {
        let response = HostSite<Files>("", redirects: "/a /b \(status)").get("/a")
        #expect(response.body == (speaks ? .text("Redirecting to /b") : .none))
        #expect(response.header("content-type") == (speaks ? "text/plain;charset=UTF-8" : nil))
    }
}
