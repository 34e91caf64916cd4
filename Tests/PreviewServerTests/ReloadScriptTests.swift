import SiteBuilder
import Testing

@testable import PreviewServer

/// How the script gets into a page, and what of a page does not count for its version.
struct ReloadScriptTests {
    private let tag =
        "<script type=\"module\" src=\"/__vibes/live-reload.js?version=v1\"></script>\n"

    @Test(arguments: [
        ("<body>x</body></html>", "<body>x", "</body></html>"),
        ("<BODY>x</BODY>", "<BODY>x", "</BODY>"),
        ("<pre>&lt;/body></pre></body>", "<pre>&lt;/body></pre>", "</body>"),
        ("<!-- </body> --><p>x</p></body>", "<!-- </body> --><p>x</p>", "</body>"),
        ("<p>no end", "<p>no end", ""),
        ("", "", ""),
    ])
    func `stands at the end of the body`(page: String, before: String, after: String) {
        let result = ReloadScript.added(to: Array(page.utf8), version: "v1")
        #expect(String(decoding: result, as: UTF8.self) == before + tag + after)
    }

    @Test func `is not in a page whose style sheets alone change`() {
        let sheets = ["1111111111", "2222222222"].map {
            BuiltSite.StyleSheet(
                key: "/assets/css/a.css",
                url: "/assets/css/a.\($0).css",
                integrity: "sha384-\($0)"
            )
        }
        let pages = sheets.map { sheet in
            Array("<link href=\"\(sheet.url)\" integrity=\"\(sheet.integrity)\"><p>x".utf8)
        }
        let bare = zip(pages, sheets).map { StyleFreePage.bytes(of: $0, without: [$1]) }
        #expect(bare[0] == bare[1])
        #expect(String(decoding: bare[0], as: UTF8.self) == "<link href=\"\" integrity=\"\"><p>x")
        #expect(StyleFreePage.bytes(of: pages[0], without: []) == pages[0])
    }

    @Test(arguments: [
        ("/a?b=c", "/a", "b=c"), ("/a", "/a", nil), ("/a?", "/a", ""), ("/?x?y", "/", "x?y"),
        ("/%2e%2e/a", "/%2e%2e/a", nil),
    ])
    func `knows the page by its target`(text: String, path: String, query: String?) throws {
        let target = try #require(RequestTarget(text))
        #expect(target.path == path)
        #expect(target.query == query)
    }

    @Test func `finds the page in the query of a request for events`() {
        #expect(EventStreams.page(in: "page=%2Fa%3Fb")?.path == "/a")
        #expect(EventStreams.page(in: "page=%2Fa%3Fb")?.query == "b")
        #expect(EventStreams.page(in: "x=1&page=/")?.path == "/")
        #expect(EventStreams.page(in: "page=a") == nil)
        #expect(EventStreams.page(in: "") == nil)
        #expect(EventStreams.page(in: "page=%zz") == nil)
    }
}
