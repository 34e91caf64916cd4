extension JSONValue {
    /// Reads a text by RFC 8259: one value with nothing but blanks around it.
    ///
    /// Stricter than the grammar where programs differ: a name stands once in an object, and an
    /// escape gives a whole character.
    ///
    /// - Throws: `JSONSyntaxError` at the first character that does not fit.
    package init(parsing text: String) throws(JSONSyntaxError) {
        var reader = JSONReader(text)
        self = try reader.document()
    }
}

/// Reads JSON from the first byte to the last, without a way back.
struct JSONReader {
    /// Levels of values in values that no honest text reaches.
    private static let maximumDepth = 500

    let bytes: [UInt8]
    private(set) var index = 0
    private var depth = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The value that is all of the text.
    mutating func document() throws(JSONSyntaxError) -> JSONValue {
        skipBlanks()
        guard index < bytes.count else { throw problem("there is nothing in it", at: 0) }
        let value = try value()
        guard index == bytes.count else { throw unexpected("the end") }
        return value
    }

    /// A value with the blanks around it.
    private mutating func value() throws(JSONSyntaxError) -> JSONValue {
        skipBlanks()
        let value = try bareValue()
        skipBlanks()
        return value
    }

    private mutating func bareValue() throws(JSONSyntaxError) -> JSONValue {
        guard let current else { throw unexpected("a value") }
        switch current {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: return try word()
        }
    }

    // MARK: - Objects and arrays

    private mutating func object() throws(JSONSyntaxError) -> JSONObject {
        var members: [(String, JSONValue?)] = []
        var names: Set<String> = []
        try list(closing: "}") { reader throws(JSONSyntaxError) in
            let start = reader.index
            guard reader.current == UInt8(ascii: "\"") else {
                throw reader.unexpected("a name in double quotes")
            }
            let name = try reader.string()
            guard names.insert(name).inserted else {
                throw reader.problem("the name \(name) is there twice", at: start)
            }
            reader.skipBlanks()
            guard reader.skip(":") else { throw reader.unexpected("a colon") }
            members.append((name, try reader.value()))
        }
        return JSONObject(members)
    }

    private mutating func array() throws(JSONSyntaxError) -> [JSONValue] {
        var elements: [JSONValue] = []
        try list(closing: "]") { reader throws(JSONSyntaxError) in
            elements.append(try reader.value())
        }
        return elements
    }

    /// What stands between two brackets, with commas in between.
    private mutating func list(
        closing bracket: Unicode.Scalar,
        _ read: (inout JSONReader) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        guard depth < Self.maximumDepth else {
            throw problem("it is nested more than \(Self.maximumDepth) levels deep")
        }
        depth += 1
        defer { depth -= 1 }
        index += 1
        skipBlanks()
        if skip(bracket) { return }
        repeat {
            skipBlanks()
            try read(&self)
        } while skip(",")
        guard skip(bracket) else { throw unexpected("a comma or \(bracket)") }
    }

    // MARK: - Numbers and words

    private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
        let text = String(decoding: bytes[index...].prefix(while: isPartOfNumber), as: UTF8.self)
        guard let number = JSONNumber(text) else { throw unexpected("a value") }
        guard number.value.isFinite else { throw problem("the number is too large") }
        index += text.utf8.count
        return number
    }

    private mutating func word() throws(JSONSyntaxError) -> JSONValue {
        let words: [(String, JSONValue)] = [("true", true), ("false", false), ("null", .null)]
        let text = bytes[index...].prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
        for (word, value) in words where text.elementsEqual(word.utf8) {
            index += text.count
            return value
        }
        throw unexpected("a value")
    }

    // MARK: - Bytes

    var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Goes on by some bytes.
    mutating func advance(_ count: Int = 1) { index += count }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let current, [0x20, 0x0A, 0x0D, 0x09].contains(current) { index += 1 }
    }

    /// The error that something else stands here.
    private func unexpected(_ wanted: String) -> JSONSyntaxError {
        let rest = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
        guard let next = rest.unicodeScalars.first else { return problem("it ends too early") }
        return problem("expected \(wanted), got \(next == "\n" ? "a new line" : String(next))")
    }

    /// The error at an offset, or at the byte that is next.
    func problem(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(message, at: offset ?? index, in: bytes)
    }
}

private func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "+-.eE".utf8.contains(byte)
    }
}
