extension Scanner {
    /// The longest delimiter that is remembered, so that a failed look stays short.
    private var longestDelimiter: Int { 32 }

    /// Remembers the bytes between two texts: the `##` of `##"`.
    mutating func remember(_ open: Slice, _ set: UInt32, _ close: Slice) -> Int {
        guard has(open, at: position) else { return -1 }
        let members = tables.sets + Int(set) * 256
        let start = position + Int(open.count)
        let last = min(limit, start + longestDelimiter)
        var at = start
        while at < last && members[Int(code[at])] {
            at += 1
        }
        guard has(close, at: at) else { return -1 }
        captured = start..<at
        return at + Int(close.count)
    }

    mutating func recall(_ open: Slice, _ close: Slice) -> Int {
        guard has(open, at: position) else { return -1 }
        let start = position + Int(open.count)
        guard repeats(delimiter, at: start), has(close, at: start + delimiter.count) else {
            return -1
        }
        return start + delimiter.count + Int(close.count)
    }

    /// Announces a heredoc, unless one is announced already.
    mutating func heredoc(_ style: HeredocStyle) -> Int {
        var at = position + (style == .php ? 3 : 2)
        guard at < limit, code[position + 1] == 0x3C, style != .php || code[position + 2] == 0x3C
        else { return -1 }
        var isBare = true
        if code[at] == 0x2D || (style == .ruby && code[at] == 0x7E) {
            isBare = false
            at += 1
        }
        if style != .ruby {
            at = afterBlanks(at)
        }
        let quote = byte(at)
        let isQuoted = quote == 0x27 || quote == 0x22 || (quote == 0x5C && style == .shell)
        at += isQuoted ? 1 : 0
        let start = at
        while at < limit && at < start + longestDelimiter && code[at].isWordByte {
            at += 1
        }
        guard at > start, style != .ruby || !isBare || code[start].isCapital else { return -1 }
        guard !code[start].isDigit else { return -1 }
        let isRaw = isQuoted && (quote != 0x22 || style == .shell)
        heredoc = Heredoc(delimiter: start..<at, isRaw: isRaw)
        return isQuoted && byte(at) == quote ? at + 1 : at
    }

    mutating func heredocStart(raw: Bool) -> Int {
        guard heredoc.isPending, heredoc.isRaw == raw else { return -1 }
        captured = heredoc.delimiter
        heredoc = Heredoc()
        return position
    }

    mutating func heredocEnd() -> Int {
        var at = position + 1
        while at < limit && code[at].isBlank {
            at += 1
        }
        guard repeats(delimiter, at: at) else { return -1 }
        at += delimiter.count
        return byte(at).isWordByte ? -1 : at
    }
}
