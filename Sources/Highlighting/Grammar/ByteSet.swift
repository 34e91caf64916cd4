/// A set of bytes; a string literal is the set of its UTF-8 bytes.
struct ByteSet: Sendable, ExpressibleByStringLiteral {
    private(set) var members: [Bool]

    init(where isMember: (UInt8) -> Bool) {
        members = (0..<256).map { isMember(UInt8($0)) }
    }

    init(_ text: String) {
        members = [Bool](repeating: false, count: 256)
        for byte in text.utf8 {
            members[Int(byte)] = true
        }
    }

    init(stringLiteral value: StaticString) {
        self.init(value.description)
    }

    static let digits = ByteSet("0123456789")
    static let letters = ByteSet { (0x41...0x5A).contains($0 & 0xDF) }
    /// What most languages let an identifier begin with; bytes beyond ASCII are letters.
    static let wordStart = letters.union("_").union(ByteSet { $0 >= 0x80 })
    static let word = wordStart.union(digits)

    /// The first byte of a text, if it has one.
    static func first(of text: String) -> ByteSet {
        guard let first = text.utf8.first else { return "" }
        return ByteSet { $0 == first }
    }

    func union(_ other: ByteSet) -> ByteSet {
        ByteSet { members[Int($0)] || other.members[Int($0)] }
    }

    func subtracting(_ other: ByteSet) -> ByteSet {
        ByteSet { members[Int($0)] && !other.members[Int($0)] }
    }

    var inverted: ByteSet {
        ByteSet { !members[Int($0)] }
    }
}
