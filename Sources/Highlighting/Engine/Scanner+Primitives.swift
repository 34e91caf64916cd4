extension Scanner {
    /// The byte at a place, or 0 at the limit.
    @inline(__always)
    func byte(_ at: Int) -> UInt8 {
        at < limit ? code[at] : 0
    }

    /// Where a run of bytes of a set ends.
    @inline(__always)
    func endOfRun(_ set: UInt32, from start: Int) -> Int {
        let members = tables.sets + Int(set) &* 256
        var at = start
        while at < limit && members[Int(code[at])] {
            at &+= 1
        }
        return at
    }

    @inline(__always)
    func has(_ text: Slice, at start: Int) -> Bool {
        guard limit &- start >= Int(text.count) else { return false }
        let bytes = tables.texts + Int(text.offset)
        var index = 0
        while index < Int(text.count) {
            guard code[start &+ index] == bytes[index] else { return false }
            index &+= 1
        }
        return true
    }

    mutating func hasAnyCase(_ text: Slice, at start: Int) -> Bool {
        guard limit &- start >= Int(text.count) else { return false }
        for index in 0..<Int(text.count)
        where code[start &+ index].lowered != tables.texts[Int(text.offset) &+ index] {
            return false
        }
        return true
    }

    /// Whether bytes of the code come again at a place.
    mutating func repeats(_ range: Range<Int>, at start: Int) -> Bool {
        guard limit - start >= range.count else { return false }
        for index in 0..<range.count where code[range.lowerBound + index] != code[start + index] {
            return false
        }
        return true
    }

    mutating func endOfLine(from start: Int) -> Int {
        var at = start
        while at < limit && code[at] != 0x0A {
            at &+= 1
        }
        return at
    }

    /// Where a run of blanks ends; the look is short, since the blanks are not consumed.
    mutating func afterBlanks(_ start: Int) -> Int {
        let end = min(limit, start &+ 64)
        var at = start
        while at < end && code[at].isBlank {
            at &+= 1
        }
        return at
    }
}
