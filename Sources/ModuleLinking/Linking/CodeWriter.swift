/// Puts code together from tokens, without comments and blank lines.
///
/// A comment with a line break in it counts as one, because a statement may end there. Comments that
/// begin with `/*!` stay: they are licences.
struct CodeWriter {
    private(set) var code: [Unicode.Scalar] = []

    /// What separates the last token from the next: whether a line break, and which blanks after it.
    private var breaksLine = false
    private var blanks: ArraySlice<Unicode.Scalar> = []

    /// Whether a statement was left out, so that the one before it must not go on with the next.
    private var endsStatement = false

    /// Takes the next token.
    mutating func take(_ kind: Token.Kind, _ text: ArraySlice<Unicode.Scalar>) {
        switch kind {
        case .lineBreak: breakLine()
        case .blank: if blanks.isEmpty { blanks = text }
        case .comment where !text.starts(with: ["/", "*", "!"]): takeComment(text)
        default:
            // Before a word, the line break that is there ends the statement.
            if endsStatement, kind != .word, kind != .comment { closeStatement() }
            if kind != .comment { endsStatement = false }
            write(text)
        }
    }

    /// Notes that a statement is left out.
    mutating func leaveOutStatement() {
        endsStatement = true
    }

    private mutating func takeComment(_ comment: ArraySlice<Unicode.Scalar>) {
        if comment.contains(where: \.isLineBreak) {
            breakLine()
        } else if blanks.isEmpty, !breaksLine {
            blanks = [" "]
        }
    }

    private mutating func breakLine() {
        breaksLine = true
        blanks = []
    }

    private mutating func closeStatement() {
        guard let last = code.last, last != ";" else { return }
        code.append(";")
    }

    private mutating func write(_ text: ArraySlice<Unicode.Scalar>) {
        if breaksLine, !code.isEmpty { code.append("\n") }
        code += blanks
        code += text
        (breaksLine, blanks) = (false, [])
    }
}
