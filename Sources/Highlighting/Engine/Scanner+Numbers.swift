extension Scanner {
    /// Reads a number with its sign, point, exponent and suffix, or gives -1.
    @inline(__always)
    mutating func number(_ style: NumberStyle) -> Int {
        var at = position
        if code[at] == 0x2D || code[at] == 0x2B {
            at &+= 1
        }
        let start = at
        if byte(at) == 0x2E && style.has(.leadingDot) {
            at &+= 1
        }
        guard byte(at).isDigit else { return -1 }
        let isPrefixed = code[at] == 0x30 && byte(at &+ 1).isLetter && byte(at &+ 1) | 0x20 != 0x65
        var hasPoint = at > start
        at &+= 1
        while at < limit {
            let byte = code[at]
            if byte.isWordByte && byte < 0x80 {
                at &+= 1
            } else if byte == 0x2E && !hasPoint && isPoint(at, style) {
                hasPoint = true
                at &+= 1
            } else if continues(byte, at: at, style, isPrefixed: isPrefixed) {
                at &+= 1
            } else {
                break
            }
        }
        return style.has(.percent) && byte(at) == 0x25 ? at &+ 1 : at
    }

    /// Whether the dot here is a decimal point, not a range or a member.
    private mutating func isPoint(_ at: Int, _ style: NumberStyle) -> Bool {
        let next = byte(at &+ 1)
        if next.isDigit { return true }
        return style.has(.trailingDot) && next != 0x2E && !next.isLetter && next != 0x5F
    }

    private mutating func continues(
        _ byte: UInt8,
        at: Int,
        _ style: NumberStyle,
        isPrefixed: Bool
    ) -> Bool {
        switch byte {
        case 0x2B, 0x2D:
            let before = code[at &- 1] | 0x20
            let isExponent = before == 0x70 || (before == 0x65 && !isPrefixed)
            return (isExponent && self.byte(at &+ 1).isDigit) || (byte == 0x2D && isDate(at, style))
        case 0x27: return style.has(.apostrophes) && self.byte(at &+ 1).isWordByte
        case 0x3A: return isDate(at, style)
        default: return false
        }
    }

    private mutating func isDate(_ at: Int, _ style: NumberStyle) -> Bool {
        style.has(.dates) && byte(at &+ 1).isDigit
    }
}
