internal import Diagnostics

/// One `{{…}}` of a template, with its place.
struct TemplateTag {
    enum Kind {
        case escaped
        case unescaped
        case openSection
        case openInverted
        case close
        case partial
        case comment
        /// Inheritance, delimiters and the like, which vibes' templates do without.
        case unsupported
    }

    var kind: Kind
    /// The name, trimmed; the text of a comment.
    var name: String
    /// The place of the name, or of the tag if it has none.
    var position: Position
}

extension TemplateTag {
    /// All tags of a text in order; an unfinished one at the end is left out, the parser says so.
    static func all(in text: String) -> [TemplateTag] {
        var scanner = TagScanner(text)
        var tags: [TemplateTag] = []
        while let tag = scanner.next() { tags.append(tag) }
        return tags
    }
}

/// Finds tags in a text and keeps count of lines and columns.
private struct TagScanner {
    private let text: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    mutating func next() -> TemplateTag? {
        guard skip(to: "{{") else { return nil }
        advance(by: 2)
        let start = Position(line: line, column: column)
        let (kind, closing) = openTag()
        let nameStart = (index: index, position: Position(line: line, column: column))
        guard skip(to: closing) else { return nil }
        let raw = text[nameStart.index..<index]
        advance(by: closing.unicodeScalars.count)
        return tag(kind, raw: raw, nameStart: nameStart.position, start: start)
    }

    private func tag(
        _ kind: TemplateTag.Kind,
        raw: ArraySlice<Unicode.Scalar>,
        nameStart: Position,
        start: Position
    ) -> TemplateTag {
        let blanks = raw.prefix { $0.properties.isWhitespace }
        let name = String(String.UnicodeScalarView(raw.dropFirst(blanks.count))).trimmedAtEnd
        // A name that begins on a later line than its tag is marked at the tag.
        var position = blanks.contains("\n") || name.isEmpty ? start : nameStart
        if position == nameStart { position.column += blanks.count }
        position.length = max(1, name.unicodeScalars.count)
        return TemplateTag(kind: kind, name: name, position: position)
    }

    /// Reads the mark behind `{{` and tells the tag's kind and its end.
    private mutating func openTag() -> (TemplateTag.Kind, String) {
        guard index < text.count else { return (.escaped, "}}") }
        let kind: TemplateTag.Kind
        switch text[index] {
        case "#": kind = .openSection
        case "^": kind = .openInverted
        case "/": kind = .close
        case ">": kind = .partial
        case "!": kind = .comment
        case "{", "&": kind = .unescaped
        case "<", "$", "=", "%": kind = .unsupported
        default: return (.escaped, "}}")
        }
        let closing = text[index] == "{" ? "}}}" : "}}"
        advance(by: 1)
        return (kind, closing)
    }

    private mutating func skip(to mark: String) -> Bool {
        let mark = Array(mark.unicodeScalars)
        while index + mark.count <= text.count {
            if text[index..<index + mark.count].elementsEqual(mark) { return true }
            advance(by: 1)
        }
        return false
    }

    private mutating func advance(by count: Int) {
        for _ in 0..<count {
            (line, column) = text[index] == "\n" ? (line + 1, 1) : (line, column + 1)
            index += 1
        }
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
