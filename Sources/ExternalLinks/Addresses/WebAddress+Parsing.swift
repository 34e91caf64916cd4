extension WebAddress {
    /// Reads an absolute address by RFC 3986; a fragment is dropped, and what must not stand in an
    /// address is percent-encoded, as browsers do.
    init(_ text: String) throws(AddressProblem) {
        let text = Self.percentEncoded(text, unless: \.isPrintable).prefix { $0 != "#" }
        guard let colon = text.firstIndex(of: ":"),
            let scheme = Scheme(rawValue: text[..<colon].lowercased())
        else { throw .notWeb }
        let rest = text[colon...].dropFirst()
        guard rest.hasPrefix("//") else { throw .notWeb }
        let end = rest.dropFirst(2).firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let (host, port) = try Self.splitAuthority(rest[..<end].dropFirst(2))
        self.scheme = scheme
        self.host = host
        self.port = port == scheme.defaultPort ? nil : port
        target = Self.target(String(rest[end...]))
    }

    private static func splitAuthority(
        _ authority: Substring
    ) throws(AddressProblem) -> (host: String, port: Int?) {
        guard !authority.contains("@") else { throw .credentials }
        let bracket = authority.lastIndex(of: "]") ?? authority.startIndex
        let colon = authority[bracket...].lastIndex(of: ":") ?? authority.endIndex
        let host = authority[..<colon].lowercased()
        guard HostName.isValid(host) else { throw .badHost }
        let digits = authority[colon...].dropFirst()
        if digits.isEmpty { return (host, nil) }
        guard digits.utf8.allSatisfy(\.isDigit), let port = Int(digits), 1...65_535 ~= port
        else { throw .badPort }
        return (host, port)
    }

    /// Path and query as they are sent: with a slash in front, dot segments removed, encoded.
    static func target(_ text: String) -> String {
        let path = text.prefix { $0 != "?" }
        let query = text[path.endIndex...]
        return percentEncoded(removingDotSegments(path) + query, unless: \.standsInTarget)
    }

    /// RFC 3986, section 5.2.4.
    private static func removingDotSegments(_ path: Substring) -> String {
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for segment in path.hasPrefix("/") ? segments.dropFirst() : segments[...] {
            if segment == ".." { _ = kept.popLast() }
            if segment != ".", segment != ".." { kept.append(segment) }
        }
        if let last = segments.last, last == "." || last == ".." { kept.append("") }
        return "/" + kept.joined(separator: "/")
    }

    /// Encodes each byte that is not to be kept, and each percent sign that encodes nothing.
    ///
    /// This is done in two steps: what is not ASCII first, so that no accent can hide the
    /// character it stands over, and what is of no use in a path once there is one.
    static func percentEncoded(_ text: String, unless isKept: (UInt8) -> Bool) -> String {
        let bytes = Array(text.utf8)
        var encoded: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isLonePercent = byte == UInt8(ascii: "%") && !isEncoding(bytes[index...])
            if isKept(byte), !isLonePercent {
                encoded.append(byte)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += (digits.count == 1 ? "%0" : "%").utf8
                encoded += digits.utf8
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func isEncoding(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count > 2 && bytes.dropFirst().prefix(2).allSatisfy(\.isHexDigit)
    }
}

extension WebAddress.Scheme {
    fileprivate var defaultPort: Int { self == .http ? 80 : 443 }
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var isHexDigit: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
    }

    /// Whether the byte is a small ASCII letter.
    var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

    /// Whether the byte is in ASCII and neither a control character nor a blank.
    var isPrintable: Bool { 0x21...0x7E ~= self }

    /// Whether RFC 3986 lets the byte stand in a path or query.
    fileprivate var standsInTarget: Bool {
        isDigit || (self | 0x20).isSmallLetter || "-._~!$&'()*+,;=:@/?%".utf8.contains(self)
    }
}
