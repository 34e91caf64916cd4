extension Scanner {
    /// Reads an identifier and says what it is.
    @inline(__always)
    mutating func word(_ style: WordStyle, _ set: UInt32, _ words: WordIndex) -> Int {
        let members = tables.sets + Int(set) &* 256
        var end = position &+ 1
        while end < limit && members[Int(code[end])] {
            end &+= 1
        }
        if style.has(.marks) && isMark(end) {
            end &+= 1
        }
        if style.has(.assignments) && byte(end) == 0x3D {
            kind = .attribute
            return end
        }
        if let slot = lookUp(position..<end, words, ignoringCase: style.has(.ignoresCase)),
            isMeant(style, end: end), !slot.isSoft || isSoftlyMeant(end: end)
        {
            kind = slot.kind
            effect = slot.effect
            expects = slot.expects
        } else if expected != .plain {
            kind = expected
        } else {
            classify(style, end: end)
        }
        return end
    }

    /// Whether a known word has its meaning here.
    @inline(__always)
    private mutating func isMeant(_ style: WordStyle, end: Int) -> Bool {
        if style.has(.plainMembers) && position > 0 && code[position &- 1] == 0x2E {
            return position > 1 && code[position &- 2] == 0x2E
        }
        if style.has(.alone) {
            return end == limit || !(code[end] == 0x2D || code[end] == 0x2E || code[end] == 0x2F)
        }
        return true
    }

    /// Whether what follows leaves a soft keyword its meaning.
    private mutating func isSoftlyMeant(end: Int) -> Bool {
        guard expected == .plain else { return false }
        switch byte(afterBlanks(end)) {
        case 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3D, 0x5D: return false
        default: return true
        }
    }

    @inline(__always)
    private mutating func classify(_ style: WordStyle, end: Int) {
        let next = byte(end)
        if style.has(.typesBeforeCalls) && isTypeName(end: end) {
            kind = .type
        } else if next == 0x28 && style.has(.calls) {
            kind = .function
        } else if next == 0x21 && style.has(.macros) && byte(end &+ 1) != 0x3D {
            kind = .function
        } else if style.has(.capitalTypes) && isTypeName(end: end) {
            kind = .type
        } else if style.has(.keys) && isBeforeColon(end) {
            kind = .attribute
        } else if style.has(.numbers) && isAllDigits(end: end) {
            kind = .number
        }
    }

    private mutating func isMark(_ at: Int) -> Bool {
        (byte(at) == 0x3F || byte(at) == 0x21) && byte(at &+ 1) != 0x3D
    }

    /// Whether one colon follows, not two.
    private mutating func isBeforeColon(_ end: Int) -> Bool {
        let colon = afterBlanks(end)
        return byte(colon) == 0x3A && byte(colon &+ 1) != 0x3A
    }

    private mutating func isAllDigits(end: Int) -> Bool {
        var at = position
        while at < end && code[at].isDigit {
            at += 1
        }
        return at == end
    }

    /// A capital first and a small letter in the next few bytes, or one capital alone.
    @inline(__always)
    private func isTypeName(end: Int) -> Bool {
        guard code[position].isCapital else { return false }
        if end &- position == 1 {
            return true
        }
        let last = min(end, position &+ 6)
        var at = position &+ 1
        while at < last {
            if code[at] &- 0x61 < 26 { return true }
            at &+= 1
        }
        return false
    }

    /// Finds a word of the code in a hash table.
    @inline(__always)
    mutating func lookUp(_ range: Range<Int>, _ words: WordIndex, ignoringCase: Bool) -> WordSlot? {
        let count = range.upperBound &- range.lowerBound
        guard count <= Int(words.longest), count > 0 else { return nil }
        let start = code + range.lowerBound
        var first = start[0]
        var middle = start[count / 2]
        var last = start[count &- 1]
        if ignoringCase {
            first = first.lowered
            middle = middle.lowered
            last = last.lowered
        }
        var index = WordIndex.hash(count: count, first: first, middle: middle, last: last)
        while true {
            let slot = tables.slots + (Int(words.base) &+ (index & Int(words.mask)))
            if slot.pointee.count == 0 { return nil }
            if Int(slot.pointee.count) == count {
                let text = Slice(offset: slot.pointee.offset, count: UInt32(count))
                if ignoringCase
                    ? hasAnyCase(text, at: range.lowerBound) : has(text, at: range.lowerBound)
                {
                    return slot.pointee
                }
            }
            index &+= 1
        }
    }
}
