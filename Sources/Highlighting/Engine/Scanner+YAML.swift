extension Scanner {
    /// Reads a scalar without quotes up to the end of the line; before a colon it is a key.
    mutating func endOfPlainScalar(inFlow: Bool) -> Int {
        var at = position
        while at < limit {
            switch code[at] {
            case 0x0A, 0x0D: return at
            case 0x23 where at > position && code[at - 1].isBlank: return at
            case 0x3A where isKeyEnd(at, inFlow: inFlow): return at
            case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D:
                if inFlow { return at }
            default: break
            }
            at &+= 1
        }
        return at
    }

    private mutating func isKeyEnd(_ colon: Int, inFlow: Bool) -> Bool {
        let next = byte(colon + 1)
        if colon + 1 >= limit || next.isBlankOrLineEnd { return true }
        return inFlow && (next == 0x2C || next == 0x5D || next == 0x7D)
    }

    /// Reads a plain scalar and says whether it is a key, a number, a constant or a string.
    mutating func plainScalar(inFlow: Bool, _ words: WordIndex) -> Int {
        let end = endOfPlainScalar(inFlow: inFlow)
        var last = end
        while last > position && code[last - 1].isBlank {
            last -= 1
        }
        guard last > position else { return -1 }
        if byte(end) == 0x3A {
            kind = .attribute
        } else if let slot = lookUp(position..<last, words, ignoringCase: false) {
            kind = slot.kind
        } else if number([.signed, .leadingDot, .trailingDot, .dates]) == last,
            code[position].isDigit || !code[position].isLetter
        {
            kind = .number
        }
        return last
    }

    mutating func isLineEndOrBlank(_ at: Int) -> Bool {
        at >= limit || code[at].isBlankOrLineEnd
    }

    /// The `|` or `>` of a block scalar; what it is not is the start of a plain scalar.
    mutating func scalarHeader() -> Int {
        var at = position + 1
        while at < position + 3 && (byte(at).isDigit || byte(at) == 0x2B || byte(at) == 0x2D) {
            at += 1
        }
        let next = byte(afterBlanks(at))
        return isLineEndOrBlank(at) && (next == 0x23 || next == 0x0A || next == 0x0D || next == 0)
            ? position + 1 : -1
    }

    /// Reads the lines that are indented deeper than the one that announced them.
    mutating func blockScalar() -> Int {
        let parent = parentIndentation()
        var end = position
        while end < limit {
            var at = end + 1
            let lineStart = at
            while at < limit && code[at] == 0x20 {
                at += 1
            }
            let indentation = at - lineStart
            if at < limit && code[at] != 0x0A && code[at] != 0x0D {
                guard indentation > parent else { return end }
            }
            end = endOfLine(from: min(at, limit))
        }
        return end
    }

    /// The column that the content of a block scalar on this line must pass: that of its key or dash.
    private mutating func parentIndentation() -> Int {
        var lineStart = position
        while lineStart > 0 && code[lineStart - 1] != 0x0A {
            lineStart -= 1
        }
        var at = lineStart
        var column = -1
        while at < position {
            let isDash = code[at] == 0x2D && code[at + 1].isBlankOrLineEnd
            guard code[at] == 0x20 || isDash else { break }
            if isDash { column = at - lineStart }
            at += 1
        }
        // A header alone on its line, or behind dashes only, belongs to the dash.
        let isHeader = at < position && (code[at] == 0x7C || code[at] == 0x3E)
        return isHeader ? column : at - lineStart
    }
}
