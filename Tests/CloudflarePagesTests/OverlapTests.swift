import CloudflarePages
import Testing

/// Whether some request is matched by two patterns.
@Suite struct OverlapTests {
    @Test(arguments: [
        ("/*", "/a"), ("/a", "/a"), ("/*", "/*"), ("/a/*", "/*.md"), ("/a/*", "/*/b"),
        ("/:x", "/a"), ("/:x", "/*"), ("/:x/b", "/a/:y"), ("/:x", "/:y"), ("/a:x", "/*b"),
        ("/*.md", "/*d"), ("/a*", "/*a"), ("/:x.html", "/*"), ("/:x/", "/*/"),
        ("https://:p.pages.dev/*", "/a"), ("https://a.example/*", "/*.md"),
        ("https://a.example/*", "https://:x.example/b"), ("https://*.dev/a", "https://b.c.dev/a"),
    ])
    func `finds a request for both`(one: String, other: String) {
        #expect(PathPattern(one).overlaps(PathPattern(other)))
        #expect(PathPattern(other).overlaps(PathPattern(one)))
    }

    @Test(arguments: [
        ("/a", "/b"), ("/a", "/a/"), ("/a/*", "/b/*"), ("/*.md", "/*.txt"), ("/:x", "/a/b"),
        ("/:x", "/"), ("/:x", "/:x/:y"), ("/:x.html", "/*.md"), ("/a/:x", "/b/:x"),
        ("/a/*", "/a"), ("https://a.example/*", "https://b.example/*"),
        ("https://:p.pages.dev/*", "https://a.b.pages.dev/*"),
        ("https://a.example/a", "/b"),
    ])
    func `finds that there is none`(one: String, other: String) {
        #expect(!PathPattern(one).overlaps(PathPattern(other)))
        #expect(!PathPattern(other).overlaps(PathPattern(one)))
    }
}
