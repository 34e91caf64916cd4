/// Paths of URLs as the host's URL parser leaves them (WHATWG URL, section 4.4).
enum URLPath {
    /// A path with its dot segments resolved and with escapes for what cannot stand in a path.
    ///
    /// The given one begins with `/` and has no query and no fragment.
    static func normalized(_ path: String) -> String {
        var segments: [Substring] = []
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let dots = dotCount(of: part)
            if dots == 2 { _ = segments.popLast() }
            if dots == 0 { segments.append(part) }
            if dots > 0, index == parts.count - 1 { segments.append("") }
        }
        return "/" + segments.map { escaped($0, pathEscapes) }.joined(separator: "/")
    }

    /// A query with its `?`, or a fragment with its `#`, with escapes for what cannot stand in it.
    static func escapedSuffix(_ suffix: Substring) -> String { escaped(suffix, suffixEscapes) }

    /// A decoded path, fit for a `location`: nothing in it can end the header or is not ASCII.
    static func escapedLocation(_ path: String) -> String { escaped(path[...], []) }

    /// The path at which a browser asks for a file, by its path relative to the output folder.
    static func address(ofFile path: String) -> String {
        "/" + escaped(path[...], pathEscapes.union("%".utf8))
    }

    /// The path with its escapes decoded once; nil if one of them is malformed or the bytes are not
    /// UTF-8, as `decodeURIComponent` has it.
    static func decoded(_ path: String) -> String? {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
        var bytes: [UInt8] = []
        var rest = path.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexValue),
                let low = rest.popFirst().flatMap(hexValue)
            else { return nil }
            bytes.append(high * 16 + low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// How many dots a dot segment has, escaped or not; 0 for all other segments.
    private static func dotCount(of segment: Substring) -> Int {
        switch segment.lowercased() {
        case ".", "%2e": 1
        case "..", ".%2e", "%2e.", "%2e%2e": 2
        default: 0
        }
    }

    private static let pathEscapes = Set("\"#<>?^`{}".utf8)
    private static let suffixEscapes = Set("\"<>".utf8)

    /// Escapes blanks, controls, everything beyond ASCII, and the given bytes.
    private static func escaped(_ text: Substring, _ others: Set<UInt8>) -> String {
        let isPlain = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && !others.contains(byte) }
        if text.utf8.allSatisfy(isPlain) { return String(text) }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                bytes += ((byte < 16 ? "%0" : "%") + digits).utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}
