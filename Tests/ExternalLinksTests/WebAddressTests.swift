import Testing

@testable import ExternalLinks

/// Addresses as they are asked for.
@Suite struct WebAddressTests {
    @Test(arguments: [
        ("http://a.example", "http://a.example/"),
        ("HTTPS://A.Example:443/P?Q#F", "https://a.example/P?Q"),
        ("http://a.example:443/", "http://a.example:443/"),
        ("http://a.example:/", "http://a.example/"),
        ("http://a.example?q", "http://a.example/?q"),
        ("http://a.example/?q=/../x", "http://a.example/?q=/../x"),
        ("http://a.example/a/./b/../c/..", "http://a.example/a/"),
        ("http://a.example/../../a//b", "http://a.example/a//b"),
        ("https://de.wikipedia.org/wiki/Ärger", "https://de.wikipedia.org/wiki/%C3%84rger"),
        ("http://a.example/a b|c[1]\"<>", "http://a.example/a%20b%7Cc%5B1%5D%22%3C%3E"),
        ("http://a.example/%C3%84+(b)~'!*,;=:@&$", "http://a.example/%C3%84+(b)~'!*,;=:@&$"),
        ("http://a.example/\u{301}#\u{301}", "http://a.example/%CC%81"),
        ("http://a.example/%C3%84/100%", "http://a.example/%C3%84/100%25"),
        ("http://a.example/%zz?%3", "http://a.example/%25zz?%253"),
        ("http://[2606:4700::1111]:8080/x", "http://[2606:4700::1111]:8080/x"),
        ("http://a_b.example./", "http://a_b.example./"),
        ("http://a.example\\b/", nil), ("http://a..example/", nil), ("http://-./", "http://-./"),
        ("http://1.2.3/", nil), ("http://1.2.3.4.5/", nil), ("http://2130706433/", nil),
        ("http://a.0x1/", nil), ("http://[::1/", nil), ("http://[a]/", nil), ("http://::1/", nil),
        ("http://1.2.3.4/", "http://1.2.3.4/"), ("http://a.example:0/", nil),
        ("http://a.example:+80/", nil), ("http://a%2eexample/", nil), ("//a.example/", nil),
        ("javascript:alert(1)", nil),
    ])
    func `are read`(text: String, address: String?) {
        #expect((try? WebAddress(text))?.text == address)
    }

    /// The examples of RFC 3986, section 5.4, as far as they are addresses of the web.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"), ("g#s", "http://a/b/c/g"),
        ("g?y#s", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
        ("../..", "http://a/"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
        ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g;x=1/../y", "http://a/b/c/y"), (" g\t", "http://a/b/c/g"), ("https://g", "https://g/"),
        ("a:b", nil), ("?a:b", "http://a/b/c/d;p?a:b"), ("http:g", nil),
    ])
    func `are resolved`(reference: String, address: String?) throws {
        let base = try WebAddress("http://a/b/c/d;p?q")
        #expect((try? base.resolving(reference))?.text == address)
    }

    @Test func `owe politeness to a host, whatever the scheme`() throws {
        let addresses = try ["http://a.example/x", "https://A.example:443/y"].map(WebAddress.init)
        #expect(Set(addresses.map(\.authority)) == ["a.example"])
        #expect(Set(addresses.map(\.origin)) == ["http://a.example", "https://a.example"])
    }
}
