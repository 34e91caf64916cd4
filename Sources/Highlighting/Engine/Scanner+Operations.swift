extension Scanner {
    /// Where a match of an operation that begins here ends, or -1.
    @inline(__always)
    mutating func end(of operation: Operation) -> Int {
        switch operation {
        case .one: position &+ 1
        case .peek: position
        case .run(let set): endOfRun(set, from: position &+ 1)
        case .literal(let text): has(text, at: position) ? position &+ Int(text.count) : -1
        case .word(let style, let set, let words): word(style, set, words)
        case .number(let style): number(style)
        case .line(let text, let continues): line(text, continues: continues)
        case .span(let span): self.span(span)
        default: rareEnd(of: operation)
        }
    }

    /// The same for what code seldom has, kept out of the hot loop.
    private mutating func rareEnd(of operation: Operation) -> Int {
        switch operation {
        case .anyCase(let text):
            hasAnyCase(text, at: position) ? position + Int(text.count) : -1
        case .prefixed(let text, let set): prefixed(text, set)
        case .nested(let open, let close): nested(open, close)
        case .character: character(from: position)
        case .byteCharacter:
            byte(position + 1) == 0x27 ? character(from: position + 1) : -1
        case .directive: directive()
        case .regex: regex()
        case .escape: min(position + 2, limit)
        case .escapeUnlessDelimited: delimiter.isEmpty ? min(position + 2, limit) : -1
        case .remember(let open, let set, let close): remember(open, set, close)
        case .recall(let open, let close): recall(open, close)
        case .heredoc(let style): heredoc(style)
        case .heredocStart(let raw): heredocStart(raw: raw)
        case .heredocEnd: heredocEnd()
        case .shellPrompt: shellPrompt()
        case .sequenceMark: isLineEndOrBlank(position + 1) ? position + 1 : -1
        case .scalarHeader: scalarHeader()
        case .plainScalar(let inFlow, let words): plainScalar(inFlow: inFlow, words)
        case .blockScalar: blockScalar()
        default: -1
        }
    }

    private mutating func prefixed(_ text: Slice, _ set: UInt32) -> Int {
        guard has(text, at: position) else { return -1 }
        let start = position + Int(text.count)
        let end = endOfRun(set, from: start)
        return end > start ? end : -1
    }

    private mutating func line(_ text: Slice, continues: Bool) -> Int {
        guard has(text, at: position) else { return -1 }
        var end = endOfLine(from: position + Int(text.count))
        while continues && end < limit && end > position && code[end - 1] == 0x5C {
            end = endOfLine(from: end + 1)
        }
        return end
    }

    /// One character or escape between single quotes.
    private mutating func character(from start: Int) -> Int {
        var at = start + 1
        guard at < limit, code[at] != 0x27, code[at] != 0x0A else { return -1 }
        if code[at] == 0x5C {
            // The longest escape is `\u{10FFFF}`.
            let end = min(limit, at + 12)
            at += 2
            while at < end && code[at] != 0x27 && code[at] != 0x0A {
                at += 1
            }
        } else {
            at += 1
            while at < limit && code[at] & 0xC0 == 0x80 && at < start + 5 {
                at += 1
            }
        }
        return byte(at) == 0x27 ? at + 1 : -1
    }

    /// A prompt with `@` in it, which is short.
    private mutating func shellPrompt() -> Int {
        let last = min(limit, position + 100)
        var at = position
        var hasHost = false
        while at < last && code[at] != 0x0A {
            if code[at] == 0x40 { hasHost = true }
            if (code[at] == 0x24 || code[at] == 0x23 || code[at] == 0x25) && hasHost {
                return byte(at + 1) == 0x20 ? at + 2 : -1
            }
            at += 1
        }
        return -1
    }

    private mutating func directive() -> Int {
        var at = afterBlanks(position + 1)
        while at < limit && code[at].isLetter {
            at += 1
        }
        return at
    }

    /// A regular expression with its flags; a slash in brackets does not end it.
    private mutating func regex() -> Int {
        var at = position + 1
        var inBrackets = false
        while at < limit && code[at] != 0x0A {
            switch code[at] {
            case 0x5C where byte(at + 1) != 0x0A: at += 1
            case 0x5B: inBrackets = true
            case 0x5D: inBrackets = false
            case 0x2F where !inBrackets:
                at += 1
                while at < limit && code[at].isLetter {
                    at += 1
                }
                return at
            default: break
            }
            at += 1
        }
        return min(at, limit)
    }
}
