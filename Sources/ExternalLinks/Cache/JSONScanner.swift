/// Reads JSON piece by piece, as far as the cache uses it: objects, whole numbers that are not
/// negative, and strings without escapes.
///
/// The caller says what must come next, so that a foreign file is found out at its first piece and
/// no depth of nesting can do harm.
struct JSONScanner {
    /// Something else stands there.
    struct Mismatch: Error {}

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads an object; `read` is called behind the name of each member and reads its value.
    mutating func members(
        _ read: (inout JSONScanner, String) throws(Mismatch) -> Void
    ) throws(Mismatch) {
        try require(skip("{"))
        if skip("}") { return }
        repeat {
            let name = try string()
            try require(skip(":"))
            try read(&self, name)
        } while skip(",")
        try require(skip("}"))
    }

    /// Reads a string.
    mutating func string() throws(Mismatch) -> String {
        try require(skip("\""))
        let rest = bytes[index...]
        let quote = UInt8(ascii: "\"")
        let backslash = UInt8(ascii: "\\")
        guard let end = rest.firstIndex(where: { $0 == quote || $0 == backslash || $0 < 0x20 }),
            bytes[end] == quote, let text = String(validating: rest[..<end], as: UTF8.self)
        else { throw Mismatch() }
        index = end + 1
        return text
    }

    /// Reads a number; one with more than 15 digits is no status and no time.
    mutating func integer() throws(Mismatch) -> Int {
        skipSpace()
        let digits = bytes[index...].prefix(while: \.isDigit)
        guard 1...15 ~= digits.count else { throw Mismatch() }
        index = digits.endIndex
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Makes sure that nothing follows.
    mutating func end() throws(Mismatch) {
        skipSpace()
        try require(index == bytes.count)
    }

    /// Throws if a condition does not hold.
    func require(_ condition: Bool) throws(Mismatch) {
        guard condition else { throw Mismatch() }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }
}
