import Testing

@testable import SiteChecker

/// What is read from a page, whatever its markup is like.
struct HTMLScannerTests {
    @Test(arguments: [
        ("<a href=\"/x\">", "a", ["href": "/x"]),
        ("<A HREF='/x' Title=\"&lt;y&gt;\">", "a", ["href": "/x", "title": "<y>"]),
        ("<a href=/x?a&amp;b id=z>", "a", ["href": "/x?a&b", "id": "z"]),
        ("<img src=x alt>", "img", ["src": "x", "alt": ""]),
        ("<img src = 'x' / alt=''/>", "img", ["src": "x", "alt": ""]),
        ("<a href=1 href=2>", "a", ["href": "1"]),
        ("<a =x>", "a", ["=x": ""]),
        ("<p\n\tclass='a b'\n>", "p", ["class": "a b"]),
        ("<a title=\"a > b\" href=c>", "a", ["title": "a > b", "href": "c"]),
        ("<a href=\"unclosed", "a", ["href": "unclosed"]),
        ("<a href", "a", ["href": ""]),
        ("<a", "a", [:]),
        ("<p title='&#x41;&#66;&bad;&'>", "p", ["title": "AB&bad;&"]),
    ])
    func `reads a tag`(page: String, name: String, attributes: [String: String]) {
        var scanner = HTMLScanner(Array(page.utf8))
        let tag = scanner.next()
        #expect(tag?.name == name)
        #expect(tag?.attributes == attributes)
        #expect(scanner.next() == nil || page.contains("><"))
    }

    @Test(arguments: [
        ("<!-- <a> --><b>", ["b"]), ("<!-- <a>", []), ("</a><b>", ["b"]), ("a < b <c>", ["c"]),
        ("<script>if (a<b) '<i>'</script><p>", ["script", "p"]),
        ("<style>a<b{}</STYLE ><p>", ["style", "p"]), ("<script><a>", ["script"]),
        ("<!doctype html><html>", ["html"]), ("<", []), ("", []), ("<>", []), ("<1>", []),
    ])
    func `finds the tags alone`(page: String, names: [String]) {
        var scanner = HTMLScanner(Array(page.utf8))
        var found: [String] = []
        while let tag = scanner.next() { found.append(tag.name) }
        #expect(found == names)
    }

    @Test func `knows the title`() {
        let page = Array("<title>A &amp; <b></title><svg><title>no</title></svg>".utf8)
        #expect(PageFacts(page, file: "a.html").title == "A & <b>")
    }
}
