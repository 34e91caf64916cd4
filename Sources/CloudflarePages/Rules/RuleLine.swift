import Diagnostics

/// A line of `_redirects` or `_headers` that says something: trimmed, not blank, no comment.
struct RuleLine: Sendable {
    /// Counted from 1.
    var number: Int

    /// Without the blanks around it.
    var text: String

    /// Where the text begins in the line; counts Unicode scalars from 1.
    var column: Int

    /// The length that the host compares with its limits, in UTF-16 units.
    var length: Int { text.utf16.count }

    /// The place of the whole text.
    var position: Position {
        Position(line: number, column: column, length: text.unicodeScalars.count)
    }

    /// The lines of a file that are neither blank nor comments.
    static func lines(of text: String) -> [RuleLine] {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            RuleLine(number: index + 1, line: Substring(line))
        }
    }

    private init?(number: Int, line: Substring) {
        let scalars = line.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isHostSpace }),
            let end = scalars.lastIndex(where: { !$0.isHostSpace }),
            scalars[start] != "#"
        else { return nil }
        self.number = number
        text = String(scalars[start...end])
        column = scalars[..<start].count + 1
    }
}

extension RuleLine {
    /// The words, up to the first one that begins a comment.
    var words: [RuleWord] {
        var words: [RuleWord] = []
        var column = column
        for part in text.unicodeScalars.split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isHostSpace
        ) {
            if part.first == "#" { break }
            if !part.isEmpty {
                let position = Position(line: number, column: column, length: part.count)
                words.append(RuleWord(text: String(part), position: position))
            }
            column += part.count + 1
        }
        return words
    }
}

extension Unicode.Scalar {
    /// Whether the host takes the character for a blank: what ECMAScript trims, which is Unicode's
    /// `White_Space` with the byte order mark and without the next-line control.
    var isHostSpace: Bool {
        self == "\u{FEFF}" || (properties.isWhitespace && self != "\u{85}")
    }
}
