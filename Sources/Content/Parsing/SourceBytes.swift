import Diagnostics

/// The bytes of a file, known to be text.
///
/// Checks the encoding first of all, so that no later stage meets half a character.
struct SourceBytes {
    let bytes: [UInt8]

    /// Where the text begins, behind a byte order mark.
    let start: Int

    /// Takes the bytes of a file.
    ///
    /// - Throws: `Diagnostic` if they are not UTF-8.
    init(_ bytes: [UInt8], of path: String) throws(Diagnostic) {
        if String(validating: bytes, as: UTF8.self) == nil {
            throw Self.invalid(bytes, in: path)
        }
        self.bytes = bytes
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The range of the line that begins at an offset without its ending, and where the next begins.
    func line(at offset: Int) -> (content: Range<Int>, next: Int) {
        let newline = bytes[offset...].firstIndex(of: UInt8(ascii: "\n"))
        var end = newline ?? bytes.endIndex
        if end > offset, newline != nil, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return (offset..<end, newline.map { $0 + 1 } ?? bytes.endIndex)
    }

    /// The text of a range that begins and ends between characters.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private static func invalid(_ bytes: [UInt8], in path: String) -> Diagnostic {
        let offset = firstInvalidOffset(in: bytes)
        let before = String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return Diagnostic(
            in: path,
            at: Position(line: lines.count, column: (lines.last?.count ?? 0) + 1),
            "the byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) at offset \(offset) "
                + "is not UTF-8",
            hint: "save the file with the encoding UTF-8"
        )
    }

    private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
            offset += scalar.count
        }
        return min(offset, bytes.count - 1)
    }
}
