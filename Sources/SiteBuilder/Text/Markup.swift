extension [UInt8] {
    /// Adds a text for XML and HTML, in elements and in double-quoted attributes.
    ///
    /// Characters that XML 1.0 forbids even as references are left out (section 2.2).
    mutating func appendMarkup(_ text: String) {
        append(text.withoutNoncharacters) { byte in
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            case 0..<9, 11, 12, 14..<32: ""
            default: nil
            }
        }
    }

    /// Adds a text with some of its bytes replaced; runs that stay are copied whole.
    mutating func append(
        _ text: String,
        replacing replacement: (UInt8) -> StaticString?
    ) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                guard let new = replacement(bytes[index]) else { continue }
                append(contentsOf: bytes[start..<index])
                append(
                    contentsOf: UnsafeBufferPointer(
                        start: new.utf8Start,
                        count: new.utf8CodeUnitCount
                    )
                )
                start = index + 1
            }
            append(contentsOf: bytes[start...])
        }
    }
}

extension String {
    /// The text without U+FFFE and U+FFFF; only text with the byte they begin with is looked through.
    fileprivate var withoutNoncharacters: String {
        guard utf8.contains(0xEF) else { return self }
        return String(
            UnicodeScalarView(unicodeScalars.filter { $0 != "\u{FFFE}" && $0 != "\u{FFFF}" })
        )
    }

    /// The text for XML and HTML.
    var escapedForMarkup: String {
        var bytes: [UInt8] = []
        bytes.appendMarkup(self)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The HTML with every address made absolute: feeds are read far from the site.
    ///
    /// Escaped text holds no `"`, so the attributes are found by their text alone.
    ///
    /// - Parameters:
    ///   - base: Scheme and host, without a final slash.
    ///   - page: The path of the page, for links that are a fragment only.
    /// - Returns: The HTML with absolute `href` and `src`.
    func withAbsoluteLinks(base: String, page: String) -> String {
        let source = Array(utf8)
        var result: [UInt8] = []
        result.reserveCapacity(source.count + source.count / 16)
        var start = 0
        for quote in source.indices where source[quote] == UInt8(ascii: "\"") {
            result += source[start...quote]
            start = quote + 1
            guard let address = Self.addressStart(source, at: start) else { continue }
            result += (address == UInt8(ascii: "#") ? base + page : base).utf8
        }
        return String(decoding: result + source[start...], as: UTF8.self)
    }

    /// The first byte of an address of this site that begins behind an attribute's quote.
    private static func addressStart(_ html: [UInt8], at start: Int) -> UInt8? {
        guard start + 1 < html.count else { return nil }
        let attribute = html[Swift.max(0, start - 7)..<start]
        guard
            attribute.elementsEqual(" href=\"".utf8)
                || attribute.dropFirst().elementsEqual(" src=\"".utf8)
        else { return nil }
        let (first, second) = (html[start], html[start + 1])
        let isOwn = first == UInt8(ascii: "/") && second != UInt8(ascii: "/")
        return isOwn || first == UInt8(ascii: "#") ? first : nil
    }
}

extension StringProtocol {
    /// The text with all but RFC 3986's unreserved characters and `/` percent-encoded.
    var percentEncodedPath: String {
        utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"):
                String(UnicodeScalar(byte))
            default:
                "%" + String(byte >> 4, radix: 16, uppercase: true)
                    + String(byte & 15, radix: 16, uppercase: true)
            }
        }.joined()
    }

    /// The text with percent-encoded bytes decoded, or nil if an escape is bad or the result is not
    /// UTF-8.
    package var percentDecoded: String? {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
