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
    mutating func write(verbatim text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
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

    /// Puts a text before what stands at a place.
    mutating func insert(_ other: HTMLBuffer, at place: Int) {
        bytes.insert(contentsOf: other.bytes, at: place)
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

    /// Adds text with `&`, `<`, `>` and `"` escaped; runs of other bytes are copied at once.
    mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        Self.isEscaped.withUnsafeBufferPointer { isEscaped in
            for index in text.indices where isEscaped[Int(text[index])] {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                write(Self.escape(text[index]))
                start = index + 1
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static let isEscaped = (0...255).map { "&<>\"".utf8.contains($0) }

    private static func escape(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        default: "&quot;"
        }
    }

    /// Adds a string with `&`, `<`, `>` and `"` escaped.
    mutating func writeEscaped(_ text: String) {
        var text = text
        text.withUTF8 { writeEscaped($0) }
    }

    /// Adds an address: what a URL may not hold is percent-encoded, `&` and `'` become references.
    mutating func writeAddress(_ url: String) {
        var url = url
        url.withUTF8 { writeAddress($0) }
    }

    private mutating func writeAddress(_ url: UnsafeBufferPointer<UInt8>) {
        var start = 0
        AddressBytes.isKept.withUnsafeBufferPointer { isKept in
            for index in url.indices where !isKept[Int(url[index])] {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: url[start..<index]))
                start = index + 1
                switch url[index] {
                case UInt8(ascii: "&"): write("&amp;")
                case UInt8(ascii: "'"): write("&#x27;")
                case let byte: writePercentEncoded(byte)
                }
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: url[start...]))
    }

    private mutating func writePercentEncoded(_ byte: UInt8) {
        let digits: StaticString = "0123456789ABCDEF"
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits.utf8Start[Int(byte >> 4)])
        bytes.append(digits.utf8Start[Int(byte & 15)])
    }
}

/// The bytes that stay as they are in an address: letters, digits and RFC 3986's marks.
private enum AddressBytes {
    static let isKept = (0...255).map { (byte: UInt8) in
        byte.isWord || "-_.+!*(),%#@?=;:/$~".utf8.contains(byte)
    }
}
