import Content
import Testing

@testable import SiteBuilder

struct TextTests {
    @Test(arguments: [
        ("a & <b> \"c\" 'd'", "a &amp; &lt;b&gt; &quot;c&quot; 'd'"),
        ("tab\tline\n", "tab\tline\n"),
        ("bell\u{7}nul\0end", "bellnulend"),
        ("ﬀ\u{FFFE}\u{FFFF}é", "ﬀé"),
    ])
    func `escapes for XML, and leaves out what XML forbids`(text: String, markup: String) {
        #expect(text.escapedForMarkup == markup)
    }

    @Test(arguments: [
        ("<a href=\"/x#y\">", "<a href=\"https://a.example/x#y\">"),
        ("<a href=\"#y\">", "<a href=\"https://a.example/p#y\">"),
        ("<img src=\"/i.png\" alt=\"/x\">", "<img src=\"https://a.example/i.png\" alt=\"/x\">"),
        ("<a href=\"//h/x\">", "<a href=\"//h/x\">"),
        ("<a href=\"https://b.example/\">", "<a href=\"https://b.example/\">"),
        ("<a data-href=\"/x\">", "<a data-href=\"/x\">"),
        ("<a href=\"", "<a href=\""),
        ("", ""),
    ])
    func `makes addresses absolute`(html: String, absolute: String) {
        #expect(html.withAbsoluteLinks(base: "https://a.example", page: "/p") == absolute)
    }

    @Test(arguments: [
        ("a b/ü@1.txt", "a%20b/%C3%BC@1.txt"), ("a-_.~/", "a-_.~/"), ("50%", "50%25"),
    ])
    func `encodes paths and decodes them again`(path: String, encoded: String) {
        #expect(path.percentEncodedPath == encoded)
        #expect(encoded.percentDecoded == path)
    }

    @Test(arguments: ["%", "%2", "%zz", "%FF", "%C3"])
    func `decodes nothing that is not an encoding of text`(text: String) {
        #expect(text.percentDecoded == nil)
    }

    @Test func `splits a sitemap that is too long for one file`() {
        let pages = (0..<50_001).map { (url: "https://a.example/\($0)", changed: nil as Moment?) }
        let files = Sitemap.files(of: pages, baseURL: "https://a.example")
        #expect(files.map(\.name) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        let index = String(decoding: files[0].bytes, as: UTF8.self)
        #expect(index.contains("<loc>https://a.example/sitemap-2.xml</loc>"))
        #expect(Sitemap.files(of: [], baseURL: "https://a.example").map(\.name) == ["sitemap.xml"])
    }
}
