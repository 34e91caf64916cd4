/// A part of a file, in which to read behind the end gives nil.
struct ByteView {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    /// The bytes from an offset on; nil if there are fewer.
    func part(at offset: Int, count: Int) -> ByteView? {
        guard (0...bytes.count).contains(offset), (0...bytes.count - offset).contains(count) else {
            return nil
        }
        let start = bytes.startIndex + offset
        return ByteView(bytes[start..<start + count])
    }

    /// All bytes from an offset on.
    func part(at offset: Int) -> ByteView? {
        part(at: offset, count: bytes.count - offset)
    }

    /// Whether an ASCII text stands at an offset.
    func holds(_ text: String, at offset: Int) -> Bool {
        part(at: offset, count: text.utf8.count)?.bytes.elementsEqual(text.utf8) ?? false
    }

    /// A number of up to eight bytes, the highest first; nil if it has more than 63 bits.
    func bigEndian(at offset: Int, count: Int) -> Int? {
        part(at: offset, count: count).flatMap { Self.number($0.bytes) }
    }

    /// A number of up to eight bytes, the lowest first; nil if it has more than 63 bits.
    func littleEndian(at offset: Int, count: Int) -> Int? {
        part(at: offset, count: count).flatMap { Self.number($0.bytes.reversed()) }
    }

    private static func number(_ bytes: some Sequence<UInt8>) -> Int? {
        Int(exactly: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
