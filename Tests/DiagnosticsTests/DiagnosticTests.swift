import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    @Test func `describes itself on one line`() {
        let place = Position(line: 3, column: 1)
        #expect(
            Diagnostic(in: "content/a.md", at: place, "unknown key").description
                == "content/a.md:3:1: error: unknown key"
        )
        #expect(
            Diagnostic(.warning, in: "content/a.md", "no summary").description
                == "content/a.md: warning: no summary"
        )
    }

    @Test func `sorts by file, place and message`() {
        let sorted = [
            Diagnostic(in: "a.md", "whole file"),
            Diagnostic(in: "a.md", at: Position(line: 2, column: 9), "a"),
            Diagnostic(in: "a.md", at: Position(line: 2, column: 9), "b"),
            Diagnostic(in: "a.md", at: Position(line: 10, column: 1), "a"),
            Diagnostic(in: "b.md", at: .start, "a"),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }

    @Test func `knows an error among warnings`() {
        let warning = Diagnostic(.warning, in: "a.md", "odd")
        #expect(![warning].hasErrors)
        #expect([warning, Diagnostic(in: "a.md", "wrong")].hasErrors)
        #expect(![Diagnostic]().hasErrors)
    }

    @Test(arguments: [(-3, 1), (0, 1), (1, 1), (5, 5)])
    func `underlines one column at least`(length: Int, expected: Int) {
        #expect(Position(line: 1, column: 1, length: length).length == expected)
    }
}
