/// The bytes of an HTML text under construction, with libcmark's rules of escaping.
struct HTMLBuffer {
    private(set) var bytes: [UInt8] = []

    /// Creates an empty buffer with room for `capacity` bytes.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds bytes as they are.
    mutating func write(_ text: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        )
    }

    /// Adds a string as it is.
    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds bytes as they are.
    mutating func write(_ raw: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: raw)
    }

    /// Begins a new line unless the text is at the start of one.
    mutating func startLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") {
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// Takes a text away from the end, if it stands there.
    ///
    /// - Returns: Whether it did.
    mutating func removeEnd(_ end: StaticString) -> Bool {
        let tail = UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount)
        guard bytes.suffix(tail.count).elementsEqual(tail) else { return false }
        bytes.removeLast(tail.count)
        return true
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        writeReplacing(text) { byte in
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            default: nil
            }
        }
    }

    /// Adds a string with `&`, `<`, `>` and `"` escaped.
    mutating func writeEscaped(_ text: String) {
        var text = text
        text.withUTF8 { writeEscaped($0) }
    }

    /// Adds an address: what a URL may not hold is percent-encoded, `&` and `'` become references.
    mutating func writeAddress(_ url: String) {
        for byte in url.utf8 {
            switch byte {
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "'"): write("&#x27;")
            case _ where AddressBytes.isKept(byte): bytes.append(byte)
            default: writePercentEncoded(byte)
            }
        }
    }

    private mutating func writePercentEncoded(_ byte: UInt8) {
        let digits: StaticString = "0123456789ABCDEF"
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits.utf8Start[Int(byte >> 4)])
        bytes.append(digits.utf8Start[Int(byte & 15)])
    }

    /// Copies runs of bytes that need no replacement at once.
    private mutating func writeReplacing(
        _ text: UnsafeBufferPointer<UInt8>,
        _ replacement: (UInt8) -> StaticString?
    ) {
        var start = 0
        for index in text.indices {
            guard let escape = replacement(text[index]) else { continue }
            bytes.append(contentsOf: text[start..<index])
            write(escape)
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
    }
}

/// The bytes that stay as they are in an address: letters, digits and RFC 3986's marks.
private enum AddressBytes {
    private static let marks: StaticString = "-_.+!*(),%#@?=;:/$~"

    static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
                .contains(byte)
        }
    }
}
