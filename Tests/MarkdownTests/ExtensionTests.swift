import Markdown
import Testing

/// What the extensions do where their specification is silent, and what only pages have.
struct ExtensionTests {
    // MARK: - Tables

    @Test(arguments: [
        ("a pipe behind a backslash does not divide", "a|b\n-|-\n`x \\| y`|\\|", ["x | y", "|"]),
        ("a row is padded", "a|b\n-|-\nc", ["c", ""]),
        ("a row is cut", "a|b\n-|-\nc|d|e", ["c", "d"]),
        ("a link's definition may stand behind", "a|b\n-|-\n[x]|[x]\n\n[x]: /u", ["x", "x"]),
        ("a cell is no block", "a|b\n-|-\n|# x|- y", ["# x", "- y"]),
        ("a guard leaves emphasis alone", "a|b\n-|-\n*x*|\"*y*\"", ["x", "\"y\""]),
    ])
    func `reads cells`(name: String, markdown: String, cells: [String]) {
        let html = MarkdownDocument.html(of: Array(markdown.utf8)[...], options: .gfm)
        let found = html.matches(of: /<td>(.*?)<\/td>/).map {
            String($0.1).replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"")
        }
        #expect(found == cells)
    }

    @Test(arguments: [
        "> a|b\n> -|-\n> c|d", "- a|b\n  -|-\n  c|d", "1. > a|b\n   > -|-\n   > c|d",
        "- - a|b\n    -|-\n    c|d", "text\na|b\n-|-\nc|d", "> x\na|b\n> -|-",
        "   a|b\n  -|-\n c|d", "[^n]\n\n[^n]: a|b\n    -|-\n    c|d",
    ])
    func `finds tables in containers`(markdown: String) {
        let html = MarkdownDocument.html(of: Array(markdown.utf8)[...], options: .gfm)
        #expect(html.contains("<table>"))
        #expect(!html.contains("<!--"))
    }

    @Test(arguments: [
        "- a|b\n-|-", "a|b\n---", "a|b\n-|-|-", "    a|b\n    -|-", "```\na|b\n-|-\n```",
        "<!--\na|b\n-|-\n-->", "a|b\n\n-|-",
    ])
    func `takes for no table what is none`(markdown: String) {
        let html = MarkdownDocument.html(of: Array(markdown.utf8)[...], options: .gfm)
        #expect(!html.contains("<table>"))
    }

    // MARK: - Text

    @Test(arguments: [
        ("~~a~~ ~b~ ~~~c~~~", "<del>a</del> <del>b</del> ~~~c~~~"),
        ("\\~~a~~", "~~a~~"),
        ("~~a~", "~~a~"),
        ("~~a~b~~ ~~a ~b c~~", "<del>a~b</del> ~~a ~b c~~"),
        ("[~~a~~](/u)", "<a href=\"/u\"><del>a</del></a>"),
        ("http://a.b/_x_*y*~z~", "<a href=\"http://a.b/_x_*y*~z\">http://a.b/_x_*y*~z</a>~"),
        ("`http://a.b/_x_`", "<code>http://a.b/_x_</code>"),
        (
            "aaaa www.x_.y_ *e* www.c.d",
            "aaaa www.x_.y_ <em>e</em> <a href=\"http://www.c.d\">www.c.d</a>"
        ),
        ("http\\://a.b", "http://a.b"),
        ("[http://a.b/_x_](/u)", "<a href=\"/u\">http://a.b/<em>x</em></a>"),
        ("<http://a.b/?x&amp;y>", "<a href=\"http://a.b/?x&amp;y\">http://a.b/?x&amp;y</a>"),
        (
            "a@b.c \\a@b.c a\\@b.c",
            "<a href=\"mailto:a@b.c\">a@b.c</a> \\<a href=\"mailto:a@b.c\">a@b.c</a> a@b.c"
        ),
        ("\u{12471} ~~a~~", "\u{12471} <del>a</del>"),
        ("[^a] \\[^a]\n\n[^b]: c", "[^a] [^a]"),
    ])
    func `marks text`(markdown: String, html: String) {
        let found = MarkdownDocument.html(of: Array(markdown.utf8)[...], options: .gfm)
        #expect(found == "<p>\(html)</p>\n")
    }

    @Test func `replaces noncharacters, which it keeps for itself`() {
        let bytes: [UInt8] = [0xEF, 0xB7, 0x90, 0x61]
        #expect(MarkdownDocument.html(of: bytes[...], options: .gfm) == "<p>\u{FFFD}a</p>\n")
    }

    @Test(arguments: [
        ("\"a\" 'b' it's", "“a” ‘b’ it’s"),
        ("(\"a\") *\"b\"* \"*c*\"", "(“a”) <em>“b”</em> “<em>c</em>”"),
        ("a -- b --- c ...", "a – b — c …"),
        ("`\"a\" --` \\\"b\\\"", "<code>&quot;a&quot; --</code> &quot;b&quot;"),
        ("http://a.b/--x", "<a href=\"http://a.b/--x\">http://a.b/--x</a>"),
    ])
    func `makes punctuation typographic`(markdown: String, html: String) {
        var options = MarkdownOptions.gfm
        options.isSmart = true
        let found = MarkdownDocument.html(of: Array(markdown.utf8)[...], options: options)
        #expect(found == "<p>\(html)</p>\n")
    }

    // MARK: - Blocks of pages

    @Test(arguments: [
        (
            "> [!NOTE]\n> a",
            "<div class=\"alert note\" role=\"note\">\n<p>note</p>\n<p>a</p>\n</div>\n"
        ),
        (
            "> [!tip]\n>\n> a",
            "<div class=\"alert tip\" role=\"note\">\n<p>tip</p>\n<p>a</p>\n</div>\n"
        ),
        ("> [!NOTE] a", "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n"),
        ("> \\[!NOTE]\n> a", "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n"),
        (
            "> > [!NOTE]\n> > a",
            "<blockquote>\n<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n</blockquote>\n"
        ),
        (
            "![a](/b.png)",
            "<p><img src=\"/b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\" /></p>\n"
        ),
        (
            "![a](/b.png \"c *d*\")",
            "<figure><img src=\"/b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\" /><figcaption>c *d*</figcaption></figure>\n"
        ),
        (
            "- [x] a",
            "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> a</li>\n</ul>\n"
        ),
    ])
    func `writes blocks of pages`(markdown: String, html: String) {
        #expect(page(markdown).html == html)
    }

    @Test(arguments: [
        ("# a {#b}", "b", "a", ""), ("# a `c` {#b .d .e}", "b", "a c", " class=\"d e\""),
        ("# a {.d}", "a", "a", " class=\"d\""), ("# a \\{#b}", "a-b", "a {#b}", ""),
        ("# a {b}", "a-b", "a {b}", ""), ("# a {#b c}", "a-b-c", "a {#b c}", ""),
    ])
    func `reads attributes of headings`(
        markdown: String,
        id: String,
        text: String,
        classes: String
    ) {
        let document = page(markdown)
        #expect(document.headings.map(\.id) == [id])
        #expect(document.headings.map(\.text) == [text])
        #expect(document.html.hasPrefix("<h1 id=\"\(id)\"\(classes)>"))
    }

    @Test func `keeps the tabs of code in a footnote`() {
        let document = page("a[^1]\n\n[^1]: x\n\n    ```\n    \tb\n\t\tc\n    ```\n")
        #expect(document.html.contains("<code>\tb\n\tc\n</code>"))
    }

    @Test func `numbers footnotes in the order of their references`() {
        let document = page("a[^y] b[^x] c[^y]\n\n[^x]: one[^z]\n\n[^y]: two\n\n[^z]: three\n")
        let ids = document.html.matches(of: /<li id="(.*?)">\n<p>(\w+)/).map { "\($0.1) \($0.2)" }
        #expect(ids == ["fn-1 two", "fn-2 one", "fn-3 three"])
        #expect(document.html.contains("href=\"#fnref-1-2\""))
    }

    // MARK: - Remarks

    @Test(arguments: [
        ("a[^x]", [MarkdownRemark.Kind.missingFootnote("x")], 1),
        ("a\n\n[^x]: b", [.unusedFootnote("x")], 3),
        ("a[^x]\n\n[^x]: b\n\n[^x]: c", [.repeatedFootnote("x")], 5),
        ("| a[^q] |\n|---|\n| b |", [.missingFootnote("q")], 1),
        ("a\n\n```swift titel=\"x\"\n```", [.unknownCodeOption("titel=\"x\"")], 3),
        ("```swift {3-1}\n```", [.unknownCodeOption("{3-1}")], 1),
        ("# a {#b}\n\n# c {#b}", [.takenHeadingID("b")], 3),
    ])
    func `says what an author should hear of`(
        markdown: String,
        kinds: [MarkdownRemark.Kind],
        line: Int
    ) {
        let remarks = page(markdown).remarks
        #expect(remarks.map(\.kind) == kinds)
        #expect(remarks.map(\.place.line) == [line])
    }

    @Test func `finds the places of links in tables and footnotes`() {
        let document = page("x[^n]\n\n| a |\n|---|\n| [y](z.md) |\n\n[^n]: one\n\n    [w](v.md)\n")
        let lines = document.links.map { "\($0.destination) \($0.place.line)" }
        #expect(lines == ["z.md 5", "v.md 9"])
    }

    // MARK: - Code

    @Test(arguments: [
        (
            "```js {2} add={3} del={1}\na\nb\nc\n```",
            [
                "<del class=\"line\">a\n</del>", "<mark class=\"line\">b\n</mark>",
                "<ins class=\"line\">c\n</ins>",
            ]
        ),
        (
            "```none lines=9\na\n\nb\n```",
            [
                "<span class=\"line\" data-line=\"9\">a\n</span>",
                "<span class=\"line\" data-line=\"10\">\n</span>",
                "<span class=\"line\" data-line=\"11\">b\n</span>",
            ]
        ),
        (
            "```js {1}\n/* a\nb */\n```",
            [
                "<mark class=\"line\"><span class=\"c\">/* a</span>\n</mark>",
                "<span class=\"line\"><span class=\"c\">b */</span>\n</span>",
            ]
        ),
    ])
    func `tells lines of code apart`(markdown: String, lines: [String]) {
        #expect(page(markdown).html.contains(lines.joined()))
    }

    @Test func `keeps the place of a template's block`() throws {
        let document = page("a\n\n```vibes:weeks quarter=2 title=\"x y\"\ntext\n```\n\nb\n")
        let block = try #require(document.blocks.first)
        #expect(block.name == "weeks")
        #expect(block.options.map { "\($0.name)=\($0.value)" } == ["quarter=2", "title=x y"])
        #expect(block.text == "text\n")
        #expect(Array(document.html.utf8.prefix(block.offset)) == Array("<p>a</p>\n".utf8))
    }

    private func page(_ markdown: String) -> MarkdownDocument {
        MarkdownDocument(parsing: Array(markdown.utf8)[...], options: .page)
    }
}
