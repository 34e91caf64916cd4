import Diagnostics
import Yams

/// The text that nodes were read from, to turn their marks into places in the file.
struct YAMLSource {
    let file: String

    /// The line of the file on which the YAML begins.
    let firstLine: Int
    private let lines: [Substring.UnicodeScalarView]

    init(_ yaml: String, file: String, firstLine: Int) {
        self.file = file
        self.firstLine = firstLine
        lines = yaml.unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { Substring($0).unicodeScalars }
    }

    /// The place in the file of a mark, which counts from the first line of the YAML.
    func position(line: Int, column: Int, length: Int = 1) -> Position {
        Position(line: line + firstLine - 1, column: column, length: length)
    }

    /// The place of a node; a block of several lines is marked on its first one.
    func position(of node: Node) -> Position {
        guard let mark = node.mark else { return Position(line: firstLine, column: 1) }
        guard mark.line <= lines.count else { return position(clamping: mark) }
        let text = scalars(line: mark.line).dropFirst(mark.column - 1)
        return position(line: mark.line, column: mark.column, length: node.length(in: text))
    }

    /// The place to mark for the value of a key: the key, if the value is a block of several lines.
    func position(of node: Node, under key: Position) -> Position {
        isBlock(node) ? key : position(of: node)
    }

    /// Whether a node takes several lines of its own below its key.
    private func isBlock(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node else { return !isFlow(node) }
        return scalar.style == .literal || scalar.style == .folded
    }

    /// Whether a node is a list or a mapping in brackets.
    ///
    /// Yams takes the style of a collection from its last event, which has none.
    func isFlow(_ node: Node) -> Bool {
        guard let mark = node.mark, node.scalar == nil else { return false }
        let first = scalars(line: mark.line).dropFirst(mark.column - 1).first
        return first == "[" || first == "{"
    }

    /// The place where the text of a scalar begins: behind a quote, or below the `|` of a block.
    func textPosition(of node: Node) -> Position {
        guard case .scalar(let scalar) = node, let mark = scalar.mark else {
            return position(of: node)
        }
        switch scalar.style {
        case .literal, .folded:
            let indent = scalars(line: mark.line + 1).prefix { $0 == " " }.count
            return position(line: mark.line + 1, column: indent + 1)
        case .singleQuoted, .doubleQuoted:
            return position(line: mark.line, column: mark.column + 1)
        case .any, .plain:
            return position(line: mark.line, column: mark.column)
        }
    }

    /// The places where a part of a scalar's text stands.
    ///
    /// - Parameters:
    ///   - part: The part, on one line.
    ///   - node: The scalar.
    ///   - count: How many times its text has the part.
    /// - Returns: As many places; where the part is written in another way, that of the scalar.
    func positions(of part: String, in node: Node, count: Int) -> [Position] {
        var places: [Position] = []
        var line = node.mark?.line ?? .max
        var column = node.mark?.column ?? 1
        while places.count < count, line <= lines.count {
            if let found = scalars(line: line).column(of: part.unicodeScalars, from: column) {
                column = found + part.unicodeScalars.count
                places.append(
                    position(line: line, column: found, length: part.unicodeScalars.count)
                )
            } else {
                (line, column) = (line + 1, 1)
            }
        }
        let missing = count - places.count
        return places + Array(repeating: position(of: node), count: missing)
    }

    /// Whether a mark of the parser's lies behind the last line.
    func isPastEnd(line: Int) -> Bool { line >= lines.count }

    /// The place in the file of a mark of the parser's, which can lie behind the last line.
    func position(clamping mark: Mark) -> Position {
        guard mark.line > lines.count else { return position(line: mark.line, column: mark.column) }
        return position(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }

    /// The line of a duplicate of the key at a mark: the next line that begins like it.
    func line(ofRepeated key: String, line: Int, column: Int) -> Int? {
        lines.indices.dropFirst(line).first { index in
            let isIndented = lines[index].prefix(column - 1).allSatisfy { $0 == " " || $0 == "-" }
            let rest = lines[index].dropFirst(column - 1)
            return isIndented && rest.starts(with: key.unicodeScalars)
                && rest.dropFirst(key.unicodeScalars.count).first == ":"
        }.map { $0 + 1 }
    }

    private func scalars(line: Int) -> Substring.UnicodeScalarView {
        lines.indices.contains(line - 1) ? lines[line - 1] : Substring.UnicodeScalarView()
    }
}

extension Node {
    /// How far the caret reaches under a node that begins where `line` does.
    fileprivate func length(in line: Substring.UnicodeScalarView) -> Int {
        switch self {
        case .scalar(let scalar):
            scalar.length(in: line)
        case .mapping, .sequence, .alias:
            line.first == "[" || line.first == "{" ? flowLength(in: line) : line.trimmedCount
        }
    }

    /// The length of a `[…]` or `{…}`, or of the line if it closes on another one.
    private func flowLength(in line: Substring.UnicodeScalarView) -> Int {
        var depth = 0
        for (index, scalar) in line.enumerated() {
            if "[{".unicodeScalars.contains(scalar) { depth += 1 }
            if "]}".unicodeScalars.contains(scalar) { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return line.trimmedCount
    }
}

extension Node.Scalar {
    fileprivate func length(in line: Substring.UnicodeScalarView) -> Int {
        switch style {
        case .any, .plain: min(string.unicodeScalars.count, line.trimmedCount)
        case .literal, .folded: 1
        case .singleQuoted: quotedLength(in: line, escape: nil)
        case .doubleQuoted: quotedLength(in: line, escape: "\\")
        }
    }

    private func quotedLength(in line: Substring.UnicodeScalarView, escape: Unicode.Scalar?) -> Int
    {
        var isEscaped = false
        for (index, scalar) in line.enumerated().dropFirst() {
            if scalar == line.first, !isEscaped { return index + 1 }
            isEscaped = scalar == escape && !isEscaped
        }
        return line.trimmedCount
    }
}

extension Substring.UnicodeScalarView {
    /// The column in which a text stands first from another column on.
    fileprivate func column(of text: String.UnicodeScalarView, from start: Int) -> Int? {
        var rest = dropFirst(start - 1)
        var column = start
        while !rest.isEmpty {
            if rest.starts(with: text) { return column }
            rest = rest.dropFirst()
            column += 1
        }
        return nil
    }

    /// The length without blanks and line endings at the end.
    fileprivate var trimmedCount: Int {
        Substring(self).dropLast(while: \.isWhitespace).unicodeScalars.count
    }
}
