import Markdown
import Testing

@testable import Content
@testable import SiteBuilder

struct LinkResolverTests {
    private let resolver = LinkResolver(
        pages: [
            "content/guide/_index.md": Permalink("/guide"),
            "content/guide/a.md": Permalink("/guide/a"),
            "content/weeks/06-x/index.md": Permalink("/wk6-x"),
            "content/a b.md": Permalink("/a-b"),
        ],
        files: ["content/img/d.png": "/img/d.png"],
        leftOut: [
            "content/draft.md": LeftOut(
                path: "content/draft.md",
                permalink: Permalink("/draft"),
                reason: .draft
            )
        ],
        baseURL: "https://a.example"
    )

    @Test(arguments: [
        ("a.md", "/guide/a"), ("a.md#h", "/guide/a#h"), ("./a.md?q", "/guide/a?q"),
        ("../guide/", "/guide"), ("../weeks/06-x/index.md", "/wk6-x"), ("../weeks/06-x", "/wk6-x"),
        ("../img/d.png", "/img/d.png"), ("../a%20b.md", "/a-b"), ("#top", "#top"),
        ("/about/", "/about"), ("/about.html", "/about"), ("/a/index.html#x", "/a#x"), ("/", "/"),
        ("https://a.example/about/", "/about"), ("https://a.example", "/"),
        ("https://a.example.org/", "https://a.example.org/"), ("//b.example/x", "//b.example/x"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("HTTPS://b.example", "HTTPS://b.example"),
    ])
    func `finds the canonical address`(destination: String, url: String) {
        #expect(resolver.target(of: destination, in: "content/guide").url == url)
    }

    @Test(arguments: ["b.md", "../../etc/passwd", "draft.md", "x:y/../a.md"])
    func `has no address for what is not there`(destination: String) {
        let target = resolver.target(of: destination, in: "content")
        if case .external = target { return }
        #expect(target.url == nil)
    }

    @Test func `knows links that leave the site`() {
        #expect(resolver.link(to: "https://b.example", in: "content").isExternal)
        #expect(!resolver.link(to: "mailto:a@b.example", in: "content").isExternal)
        #expect(!resolver.link(to: "https://a.example/x", in: "content").isExternal)
    }
}
