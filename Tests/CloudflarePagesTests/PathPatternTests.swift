import CloudflarePages
import Testing

/// Splats and placeholders.
@Suite struct PathPatternTests {
    @Test(arguments: [
        ("/a", "/a", [:]), ("/*", "/", ["splat": ""]), ("/*", "/a/b", ["splat": "a/b"]),
        ("/a/*", "/a/", ["splat": ""]), ("/a/*/c", "/a/b/c/c", ["splat": "b/c"]),
        ("/*.md", "/a/b.md", ["splat": "a/b"]), ("/a*", "/a", ["splat": ""]),
        ("/:x", "/a", ["x": "a"]), ("/:x/", "/a/", ["x": "a"]),
        ("/:x/:y", "/a/b", ["x": "a", "y": "b"]), ("/:x/*", "/a/", ["x": "a", "splat": ""]),
        ("/:x-:y", "/a-b-c", ["x": "a-b", "y": "c"]), ("/:x.html", "/a.b.html", ["x": "a.b"]),
        ("/:a_1", "/z", ["a_1": "z"]), ("/:xé", "/aé", ["x": "a"]), ("/a:1", "/a:1", [:]),
        ("/sha256:abc", "/sha256def", ["abc": "def"]), ("/:x*", "/ab", ["x": "ab", "splat": ""]),
        ("/*:x", "/ab", ["splat": "a", "x": "b"]), ("/a.b", "/a.b", [:]),
        ("/:x/a/*", "/b/a/a/c", ["x": "b", "splat": "a/c"]),
    ])
    func `captures as much as can be`(pattern: String, path: String, values: [String: String]) {
        #expect(PathPattern(pattern).match(path)?.values == values)
    }

    @Test(arguments: [
        ("/a", "/a/"), ("/a/", "/a"), ("/a", "/A"), ("/a", "/ab"), ("/a/*", "/a"),
        ("/:x", "/"), ("/:x", "/a/b"), ("/:x", "/a/"), ("/*.md", "/a.mdx"), ("/a.b", "/axb"),
        ("/:x/:y", "/a"), ("/:x-:y", "/a-"), ("/*/z", "/z"), ("/npm/@s/x", "/npm/@s%2fx"),
        ("https://a.example/*", "/"),
    ])
    func `matches nothing else`(pattern: String, path: String) {
        #expect(PathPattern(pattern).match(path) == nil)
    }

    @Test(arguments: [
        ("https://a.example/*", "a.example", "/b", ["splat": "b"]),
        ("https://:p.pages.dev/*", "x.pages.dev", "/", ["p": "x", "splat": ""]),
        ("https://:a.:b.dev/:c", "x.y.dev", "/z.w", ["a": "x", "b": "y", "c": "z.w"]),
        ("https://*.dev/a", "x.y.dev", "/a", ["splat": "x.y"]),
        ("/b", "a.example", "/b", [:]),
    ])
    func `captures labels of a host`(
        pattern: String,
        host: String,
        path: String,
        values: [String: String]
    ) {
        #expect(PathPattern(pattern).match(path, host: host)?.values == values)
    }

    @Test(arguments: [
        ("https://:p.pages.dev/*", "a.b.pages.dev"), ("https://:p.pages.dev/*", "pages.dev"),
        ("https://a.example/*", "b.example"), ("https://a.example/*", "xa.example"),
    ])
    func `matches no other host`(pattern: String, host: String) {
        #expect(PathPattern(pattern).match("/", host: host) == nil)
    }

    @Test(arguments: [
        ("/a", true), ("/a:1", true), ("/a:", true), ("/*", false), ("/:a", false),
        ("/x:a", false),
    ])
    func `tells static patterns`(pattern: String, isStatic: Bool) {
        #expect(PathPattern(pattern).isStatic == isStatic)
    }

    @Test func `takes time by the product of the lengths, not by powers`() {
        let pattern = PathPattern("/" + (0..<60).map { ":a\($0)-" }.joined())
        let path = "/" + String(repeating: "-", count: 400)
        #expect(pattern.match(path + "/") == nil)
        #expect(pattern.match(path)?.values["a59"] == "-")
    }

    @Test(arguments: [
        (["x": "1"], "/:x/:y", "/1/:y"), (["x": "1", "x_2": "2"], ":x_2:x", "21"),
        (["splat": ":x", "x": "1"], "/:splat", "/:x"),
        (["x": "1"], "https://h:80/:x", "https://h:80/1"),
        ([:], "/:x", "/:x"), (["splat": "a"], "*:splat", "*a"),
    ])
    func `fills a text once`(values: [String: String], template: String, filled: String) {
        #expect(Captures(values: values).filled(in: template) == filled)
    }
}
