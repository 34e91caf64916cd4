extension Unicode.Scalar {
    /// Whether the scalar ends a line.
    var isLineBreak: Bool {
        switch self {
        case "\n", "\r", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// Whether the scalar only separates tokens of a line.
    var isBlank: Bool {
        switch self {
        case " ", "\t", "\u{B}", "\u{C}", "\u{A0}", "\u{FEFF}": true
        default: !isASCII && properties.generalCategory == .spaceSeparator
        }
    }

    /// Whether the scalar can stand in a name, a keyword or a number.
    ///
    /// Beyond ASCII everything that separates nothing counts: the browser knows better, and elsewhere
    /// such scalars stand in strings, comments and regular expressions.
    var isWordPart: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "$", "#", "\\": true
        default: !isASCII && !isBlank && !isLineBreak
        }
    }
}
