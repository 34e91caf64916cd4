extension JSONReader {
    /// A string with its quotes.
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = index
        advance()
        var text: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                advance()
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += String(try escape()).utf8
            case 0x0A, 0x0D:
                throw problem("the text that begins here has no end", at: start)
            case 0..<0x20:
                throw problem("a control character stands in a text")
            default:
                text.append(byte)
                advance()
            }
        }
        throw problem("the text that begins here has no end", at: start)
    }

    /// What a backslash and the characters behind it stand for.
    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = index
        advance()
        guard let byte = current else { throw noEscape(at: start) }
        if byte == UInt8(ascii: "u") {
            let units = try units(from: start)
            var iterator = units.makeIterator()
            var decoder = UTF16()
            guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
                throw problem("the escape is half a character", at: start)
            }
            return scalar
        }
        guard let scalar = escapes[byte] else {
            throw noEscape(at: start)
        }
        advance()
        return scalar
    }

    /// The UTF-16 of a `\uXXXX`, with the second half behind a first one.
    private mutating func units(from start: Int) throws(JSONSyntaxError) -> [UInt16] {
        let first = try unit(from: start)
        let isFirstHalf = UTF16.isLeadSurrogate(first)
        guard isFirstHalf, bytes[index...].starts(with: "\\u".utf8) else { return [first] }
        let next = index
        advance()
        return [first, try unit(from: next)]
    }

    private mutating func unit(from start: Int) throws(JSONSyntaxError) -> UInt16 {
        advance()
        let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
            let unit = UInt16(digits, radix: 16)
        else { throw noEscape(at: start) }
        advance(4)
        return unit
    }

    private func noEscape(at start: Int) -> JSONSyntaxError {
        let text = String(decoding: bytes[start...].prefix(5), as: UTF8.self)
        return problem("there is no escape \(String(text.unicodeScalars.prefix(2)))", at: start)
    }
}

private let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
]
