/// Turns diagnostics into the text an author reads: place, message, code frame, caret, hint.
package struct DiagnosticPrinter: Sendable {
    /// Whether to colour the text with ANSI escapes; the caller knows if it writes to a terminal.
    package var usesColor: Bool

    /// Gives the text of a file that a diagnostic names, or nil if there is none to show.
    package var source: @Sendable (String) -> String?

    /// Creates a printer that finds source texts with `source`.
    package init(usesColor: Bool = false, source: @escaping @Sendable (String) -> String?) {
        self.usesColor = usesColor
        self.source = source
    }

    /// All diagnostics in the order of their places, a blank line after each.
    package func text(for diagnostics: [Diagnostic]) -> String {
        diagnostics.sorted().map { text(for: $0) + "\n" }.joined()
    }

    /// One diagnostic, ending in a newline.
    package func text(for diagnostic: Diagnostic) -> String {
        var lines = [headline(of: diagnostic)] + frame(of: diagnostic)
        if let hint = diagnostic.hint {
            lines.append("  \(paint("hint:", .green)) \(visible(hint))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The source line of a diagnostic with its number, and a line with the caret below it; nothing
    /// if there is no such line.
    package func frame(of diagnostic: Diagnostic) -> [String] {
        guard let position = diagnostic.position, let text = source(diagnostic.file) else {
            return []
        }
        return codeFrame(in: text, at: position, color: color(of: diagnostic.severity))
    }

    private func headline(of diagnostic: Diagnostic) -> String {
        let severity = paint("\(diagnostic.severity.rawValue):", color(of: diagnostic.severity))
        return "\(paint(diagnostic.place + ":", .bold)) \(severity) \(visible(diagnostic.message))"
    }

    private func color(of severity: Diagnostic.Severity) -> Color {
        severity == .error ? .red : .yellow
    }

    // MARK: - Code frame

    /// The line of `position` with its number, and a caret line below it.
    private func codeFrame(in text: String, at position: Position, color: Color) -> [String] {
        guard let line = text.line(position.line) else { return [] }
        let window = LineWindow(line, around: position)
        let number = String(position.line)
        let gutter = String(repeating: " ", count: number.count)
        let underline = paint("^" + String(repeating: "~", count: window.length - 1), color)
        return [
            "  \(number) | \(window.text)",
            "  \(gutter) | \(window.indent)\(underline)",
        ]
    }

    // MARK: - Colour

    private enum Color: String {
        case bold = "1"
        case red = "1;31"
        case green = "32"
        case yellow = "1;33"
    }

    private func paint(_ text: String, _ color: Color) -> String {
        usesColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// The part of a source line that fits on a screen, with the place of the caret in it.
private struct LineWindow {
    let text: String
    let indent: String
    let length: Int

    private static let width = 120

    init(_ line: Substring, around position: Position) {
        let scalars = Array(line.unicodeScalars)
        let column = min(max(position.column - 1, 0), scalars.count)
        let start = column < Self.width - 20 ? 0 : column - Self.width / 2
        let end = min(scalars.count, start + Self.width)
        let shown = scalars[start..<end]
        let before = (start > 0 ? "…" : "") + String(scalars: scalars[start..<column])
        text =
            visible((start > 0 ? "…" : "") + String(scalars: shown))
            + (end < scalars.count ? "…" : "")
        // A tab keeps its width, so that the caret stands below its character on any tab stop.
        indent = String(visible(before).map { $0 == "\t" ? "\t" : " " })
        length = max(1, min(position.length, end - column))
    }
}

/// The text with control characters shown as `\u{…}`: a source file must not drive a terminal.
private func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
        result += isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    return result
}

extension String {
    fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
        self.init(String.UnicodeScalarView(scalars))
    }

    /// The line with that number (from 1), without its ending.
    fileprivate func line(_ number: Int) -> Substring? {
        let lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard number >= 1, number <= lines.count else { return nil }
        let line = Substring(lines[number - 1])
        return line.unicodeScalars.last == "\r" ? Substring(line.unicodeScalars.dropLast()) : line
    }
}
