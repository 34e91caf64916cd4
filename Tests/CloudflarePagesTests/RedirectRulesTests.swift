import CloudflarePages
import Testing

/// The grammar of `_redirects`, as far as it is right.
@Suite struct RedirectRulesTests {
    @Test(arguments: [
        ("/a /b", "/a /b 302"), ("/a /b 301", "/a /b 301"), ("/a /b 303", "/a /b 303"),
        ("/a /b 307", "/a /b 307"), ("/a /b 308", "/a /b 308"), ("/a /b 200", "/a /b 200"),
        ("  /a\t/b \u{A0} 301\r", "/a /b 301"), ("\u{FEFF}/a /b", "/a /b 302"),
        ("a /b", "/a /b 302"), ("/a /b # old", "/a /b 302"), ("/a /b 301 #", "/a /b 301"),
        ("/a /b#frag", "/a /b#frag 302"), ("/a /b?x=1#y", "/a /b?x=1#y 302"),
        ("/a https://h.example", "/a https://h.example/ 302"),
        ("/a https://h.example:8080/b?c", "/a https://h.example:8080/b?c 302"),
        ("/a/../b /c/./d", "/b /c/d 302"), ("/ü /é", "/%C3%BC /%C3%A9 302"),
        ("/a%20b /c", "/a%20b /c 302"), ("/%2e%2e/a /c", "/a /c 302"),
        ("/a{b} /c", "/a%7Bb%7D /c 302"), ("/@s%2fx /@s/x", "/@s%2fx /@s/x 302"),
        ("/a/* /b/:splat", "/a/* /b/:splat 302"), ("/:x /b/:x", "/:x /b/:x 302"),
        ("/a/index /b", "/a/index /b 302"), ("/a /index", "/a /index 302"),
        ("/* https://h.example/index.html", "/* https://h.example/index.html 302"),
    ])
    func `reads a line`(line: String, rule: String) {
        let rules = RedirectRules(parsing: line, file: "_redirects")
        #expect(rules.rules.map { "\($0.source.text) \($0.destination) \($0.status)" } == [rule])
        #expect(rules.diagnostics.isEmpty)
    }

    @Test func `reads over blank lines and comments`() {
        let text = "# a\n\n/a /b\n  # /c /d\n\t\n/e /f\n"
        let rules = RedirectRules(parsing: text, file: "_redirects")
        #expect(rules.rules.map(\.line) == [3, 6])
        #expect(rules.diagnostics.isEmpty)
    }

    @Test func `takes a rule for static before the first dynamic one only`() {
        let rules = RedirectRules(parsing: "/a /x\n/b/* /x\n/c /x\n/:d /x", file: "_redirects")
        #expect(rules.rules.map(\.isStatic) == [true, false, false, false])
    }

    @Test func `does not count a dynamic rule that is dropped`() {
        let rules = RedirectRules(parsing: "/*/* /x\n/c /x", file: "_redirects")
        #expect(rules.rules.map(\.isStatic) == [true])
    }

    @Test func `has no rules if there is no file`() {
        #expect(RedirectRules.none.rules.isEmpty)
        #expect(HeaderRules.none.rules.isEmpty)
    }
}
