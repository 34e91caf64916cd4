extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }

    var isLetter: Bool { (self & 0xDF) &- 0x41 < 26 }

    var isCapital: Bool { self &- 0x41 < 26 }

    var isWordByte: Bool { isLetter || isDigit || self == 0x5F || self >= 0x80 }

    var isBlank: Bool { self == 0x20 || self == 0x09 }

    var isBlankOrLineEnd: Bool { isBlank || self == 0x0A || self == 0x0D }

    /// The byte in lower case.
    var lowered: UInt8 { isCapital ? self | 0x20 : self }
}
