extension Scanner {
    /// Where a text between delimiters ends; without an end that is the line's or the code's.
    @inline(__always)
    mutating func span(_ span: CompiledSpan) -> Int {
        var start = position
        if span.prefix != 0 {
            while start < position &+ 2 && start < limit && isMember(code[start], of: span.prefix) {
                start &+= 1
            }
        }
        guard has(span.open, at: start) else { return -1 }
        let end = endOfSpan(span, from: start &+ Int(span.open.count))
        if span.isKeyBeforeColon && byte(afterBlanks(end)) == 0x3A {
            kind = .attribute
        }
        return end
    }

    @inline(__always)
    private func isMember(_ byte: UInt8, of set: UInt32) -> Bool {
        tables.sets[Int(set) &* 256 &+ Int(byte)]
    }

    @inline(__always)
    private func endOfSpan(_ span: CompiledSpan, from start: Int) -> Int {
        let stops = tables.sets + Int(span.stops) &* 256
        var at = start
        while at < limit {
            let byte = code[at]
            guard stops[Int(byte)] else {
                at &+= 1
                continue
            }
            if byte == span.escape && span.escape != 0 && !has(span.close, at: at) {
                at &+= 2
            } else if byte == 0x0A && span.singleLine {
                return at
            } else if has(span.close, at: at) {
                at &+= Int(span.close.count)
                guard span.doubled && has(span.close, at: at) else { return at }
                at &+= Int(span.close.count)
            } else {
                at &+= 1
            }
        }
        return limit
    }

    /// A comment that holds comments.
    mutating func nested(_ open: Slice, _ close: Slice) -> Int {
        guard has(open, at: position) else { return -1 }
        var at = position + Int(open.count)
        var level = 1
        while at < limit {
            if has(close, at: at) {
                at += Int(close.count)
                level -= 1
                if level == 0 { return at }
            } else if has(open, at: at) {
                at += Int(open.count)
                level += 1
            } else {
                at += 1
            }
        }
        return limit
    }
}
