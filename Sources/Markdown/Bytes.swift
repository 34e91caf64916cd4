/// The ASCII characters that Markdown's rules speak of.
extension UInt8 {
    /// A space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// ASCII white space, line endings included.
    var isSpace: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    /// A letter or a digit.
    var isWord: Bool { isLetter || isDigit }

    var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isWord }

    /// The letter in lower case; every other byte as it is.
    var lowercased: UInt8 { isLetter ? self | 0x20 : self }
}

extension BidirectionalCollection<UInt8> {
    /// The bytes without white space at both ends.
    func trimmed() -> SubSequence {
        guard let start = firstIndex(where: { !$0.isSpace }),
            let last = lastIndex(where: { !$0.isSpace })
        else { return self[endIndex...] }
        return self[start...last]
    }
}
