extension Rule {
    /// A comment from a text to the end of the line.
    static func comment(_ open: String) -> Rule {
        Rule(.line(open, continues: false), .comment)
    }

    /// A comment between two texts that does not nest.
    static func comment(_ open: String, _ close: String) -> Rule {
        Rule(.span(Span(open: open, close: close)), .comment)
    }

    /// A string on one line, in which a backslash escapes.
    static func string(_ quote: String) -> Rule {
        Rule(.span(Span(open: quote, close: quote, escape: "\\", singleLine: true)), .string)
    }

    /// A string that may span lines.
    static func longString(_ open: String, _ close: String, escape: String? = "\\") -> Rule {
        Rule(.span(Span(open: open, close: close, escape: escape)), .string)
    }

    static func operators(_ bytes: ByteSet) -> Rule {
        Rule(.run(bytes), .operator)
    }

    static func number(_ style: NumberStyle = []) -> Rule {
        Rule(.number(style), .number)
    }

    static func words(
        _ style: WordStyle,
        start: ByteSet = .wordStart,
        rest: ByteSet = .word,
        _ groups: [WordGroup]
    ) -> Rule {
        Rule(.word(style, start: start, rest: rest, groups), .plain, .stay, .operand)
    }

    /// A text that opens a state.
    static func open(_ text: String, _ kind: TokenKind, _ state: String) -> Rule {
        Rule(.literal(text), kind, .push(state))
    }

    /// A text that closes the state.
    static func close(_ text: String, _ kind: TokenKind) -> Rule {
        Rule(.literal(text), kind, .pop, .operand)
    }

    /// Brackets after which an operand has been read.
    static let closers = Rule(.run(")]"), .plain, .stay, .operand)
    static let punctuation = Rule(.run("([{},;:."), .plain, .stay, .operation)
    /// A backslash and the next byte, in a string.
    static let escaped = Rule(.escape("\\"), .string)
}

extension State {
    /// The inside of a string that has rules of its own.
    static func string(_ name: String, _ rules: [Rule]) -> State {
        State(name, text: .string, rules)
    }
}
