import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
    @Test func `shows the line, a caret and the hint`() {
        #expect(
            printed(
                "---\ntilte: A\n---",
                at: Position(line: 2, column: 1, length: 5),
                hint: "title?"
            )
                == """
                a.md:2:1: error: odd
                  2 | tilte: A
                    | ^~~~~
                  hint: title?

                """
        )
    }

    @Test func `aligns the caret below wide line numbers`() {
        let source = String(repeating: "\n", count: 99) + "abc"
        #expect(
            printed(source, at: Position(line: 100, column: 2, length: 1)) == """
                a.md:100:2: error: odd
                  100 | abc
                      |  ^

                """
        )
    }

    @Test func `keeps tabs before the caret`() {
        let text = printed("\ta\tb", at: Position(line: 1, column: 4))
        #expect(text.contains("  1 | \ta\tb\n    | \t \t^\n"))
    }

    @Test(arguments: ["ab\r\ncd\r\n", "ab\ncd"])
    func `knows both line endings`(source: String) {
        let text = printed(source, at: Position(line: 2, column: 2))
        #expect(text.contains("  2 | cd\n    |  ^\n"))
    }

    @Test(arguments: [(1, 99), (1, 0), (1, -5)])
    func `stays in the line`(line: Int, column: Int) {
        let text = printed("abc", at: Position(line: line, column: column, length: 50))
        #expect(text.contains("  1 | abc\n"))
    }

    @Test func `shows no frame for a line that is not there`() {
        #expect(printed("abc", at: Position(line: 9, column: 1)) == "a.md:9:1: error: odd\n")
    }

    @Test func `shows no frame without a source or a place`() {
        let printer = DiagnosticPrinter { _ in nil }
        let diagnostic = Diagnostic(in: "a.md", at: .start, "odd", hint: "even")
        #expect(printer.text(for: diagnostic) == "a.md:1:1: error: odd\n  hint: even\n")
        #expect(printed("abc", at: nil) == "a.md: error: odd\n")
    }

    @Test func `cuts a window out of a long line`() throws {
        let source = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
        let text = printed(source, at: Position(line: 1, column: 501))
        let lines = text.split(separator: "\n").map(Array.init)
        #expect(lines.allSatisfy { $0.count < 140 })
        let caret = try #require(lines[2].firstIndex(of: "^"))
        #expect(lines[1][caret] == "X")
        #expect(String(lines[1]).hasPrefix("  1 | …aaa") && String(lines[1]).hasSuffix("bbb…"))
    }

    @Test func `shows control characters instead of sending them`() {
        let diagnostic = Diagnostic(in: "a.md", at: .start, "\u{1B}[2J", hint: "\u{7}")
        let printer = DiagnosticPrinter { _ in "a\u{1B}b" }
        #expect(
            printer.text(for: diagnostic) == #"""
                a.md:1:1: error: \u{1b}[2J
                  1 | a\u{1b}b
                    | ^
                  hint: \u{7}

                """#
        )
    }

    @Test func `colours by severity`() {
        let printer = DiagnosticPrinter(usesColor: true) { _ in "abc" }
        let text = printer.text(for: Diagnostic(.warning, in: "a.md", at: .start, "odd", hint: "h"))
        #expect(
            text == """
                \u{1B}[1ma.md:1:1:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m odd
                  1 | abc
                    | \u{1B}[1;33m^\u{1B}[0m
                  \u{1B}[32mhint:\u{1B}[0m h

                """
        )
    }

    @Test func `prints all in order with a blank line between`() {
        let printer = DiagnosticPrinter { _ in nil }
        let diagnostics = [Diagnostic(in: "b.md", "two"), Diagnostic(in: "a.md", "one")]
        #expect(printer.text(for: diagnostics) == "a.md: error: one\n\nb.md: error: two\n\n")
    }

    private func printed(_ source: String, at position: Position?, hint: String? = nil) -> String {
        let diagnostic = Diagnostic(in: "a.md", at: position, "odd", hint: hint)
        return DiagnosticPrinter { _ in source }.text(for: diagnostic)
    }
}
