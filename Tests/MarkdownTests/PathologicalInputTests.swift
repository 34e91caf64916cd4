import Markdown
import Testing

/// Inputs that break parsers that recurse or search again and again.
@Suite(.timeLimit(.minutes(1)))
struct PathologicalInputTests {
    @Test(arguments: texts.keys.sorted())
    func `ends soon`(name: String) throws {
        let text = try #require(Self.texts[name])
        let html = MarkdownDocument.html(of: Array(text.utf8)[...], options: .page)
        #expect(!html.isEmpty)
    }

    @Test(arguments: [[0], [0xFF, 0xFE, 0x80], [0xC3], [0x5B, 0xC3, 0x28, 0x5D]] as [[UInt8]])
    func `takes bytes that are not UTF-8`(bytes: [UInt8]) {
        let html = MarkdownDocument.html(of: bytes[...], options: .plain)
        #expect(html.unicodeScalars.contains("\u{FFFD}"))
    }

    private static let texts = [
        "quotes": repeated("> ", 50_000) + "a",
        "lists": repeated("- ", 20_000) + "a",
        "emphasis": repeated("*a **a ", 20_000),
        "brackets": repeated("[", 50_000),
        "images": repeated("![", 20_000) + "a" + repeated("](b)", 20_000),
        "backticks": (1...300).map { repeated("`", $0) }.joined(separator: " "),
        "headings": repeated("# a\n", 20_000),
    ]

    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }
}
