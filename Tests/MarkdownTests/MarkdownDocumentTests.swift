import Diagnostics
import Markdown
import Testing

struct MarkdownDocumentTests {
    @Test(arguments: [
        (
            "## Plain",
            "<h2 id=\"plain\">Plain<a class=\"anchor\" href=\"#plain\" aria-label=\"Link to Plain\">#</a></h2>\n"
        ),
        (
            "## A `b` & *c*",
            "<h2 id=\"a-b--c\">A <code>b</code> &amp; <em>c</em><a class=\"anchor\" href=\"#a-b--c\" aria-label=\"Link to A b &amp; c\">#</a></h2>\n"
        ),
        (
            "[x](https://a.example/?b&c)",
            "<p><a href=\"https://a.example/?b&amp;c\" rel=\"noopener\">x</a></p>\n"
        ),
        ("[x](/y \"t\")", "<p><a href=\"/y\" title=\"t\">x</a></p>\n"),
        (
            "![a *b*](/i.png)",
            "<p><img src=\"/i.png\" alt=\"a b\" loading=\"lazy\" decoding=\"async\" /></p>\n"
        ),
        (
            "```go\na < b\n```",
            "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code 1, Go\"><code class=\"language-go\">a <span class=\"o\">&lt;</span> b\n</code></pre>\n"
        ),
        (
            "```rb-like\na < b\n```",
            "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code 1, rb-like\"><code class=\"language-rb-like\">a &lt; b\n</code></pre>\n"
        ),
        (
            "    a",
            "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code 1\"><code>a\n</code></pre>\n"
        ),
    ])
    func `decorates what readers use`(markdown: String, html: String) {
        #expect(render(markdown).html == html)
    }

    @Test(arguments: [
        ("javascript:alert(1)", true), ("JavaScript:alert(1)", true), ("vbscript:x", true),
        ("file:///etc/passwd", true), ("data:text/html,x", true),
        ("data:image/png;base64,x", false),
        ("https://a.example", false), ("/a", false),
    ])
    func `leaves out addresses that run code`(destination: String, isLeftOut: Bool) {
        let document = render("[x](\(destination))")
        #expect(document.links.first?.url.isEmpty == isLeftOut)
        #expect(document.html.contains("href=\"\"") == isLeftOut)
    }

    @Test func `drops raw HTML and says where`() {
        let document = render("a\n\n<b>\n\nc <i>d</i>\n\n<!-- e -->\n")
        #expect(document.html == "<p>a</p>\n<p>c d</p>\n")
        #expect(document.remarks.map(\.place.line) == [3, 5, 5])
    }

    @Test func `keeps raw HTML when it is allowed`() {
        var options = MarkdownOptions.page
        options.allowsRawHTML = true
        let document = MarkdownDocument(parsing: Array("c <i>d</i>\n".utf8)[...], options: options)
        #expect(document.html == "<p>c <i>d</i></p>\n")
        #expect(document.remarks.isEmpty)
    }

    @Test func `numbers headings with the same text`() {
        let document = render("# a\n# a\n# a-1\n# a\n# Äpfel & Öl!\n# !?\n")
        #expect(
            document.headings.map(\.id) == ["a", "a-1", "a-1-1", "a-2", "äpfel--öl", "section"]
        )
    }

    @Test func `takes the first paragraph as text`() {
        let document = render("# T\n\n> q\n\nOne *two*\nthree `four`.\n\nFive.\n")
        #expect(document.firstParagraph == "One two three four.")
        #expect(document.wordCount == 7)
    }

    @Test func `takes no paragraph without words for the first`() {
        #expect(render("![a](/b.png)\n\nOne.\n").firstParagraph == "One.")
        #expect(render("| a |\n|---|\n\nTwo[^1].\n\n[^1]: Note.\n").firstParagraph == "Two.")
    }

    @Test func `notes links with their places`() {
        let document = render("one\ntwo [x](a.md)\n\n![y](b.png)\n")
        #expect(document.links.map(\.destination) == ["a.md", "b.png"])
        #expect(document.links.map(\.isImage) == [false, true])
        let source = Array("one\ntwo [x](a.md)\n\n![y](b.png)\n".utf8)
        let position = document.links[0].place.position(
            in: source[...],
            firstLine: 10,
            underlining: "a.md"
        )
        #expect([position.line, position.column, position.length] == [11, 9, 4])
    }

    private func render(_ markdown: String) -> MarkdownDocument {
        MarkdownDocument(parsing: Array(markdown.utf8)[...], options: .page)
    }
}
