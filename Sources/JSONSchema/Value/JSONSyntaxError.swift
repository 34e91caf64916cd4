/// Where a text stops being JSON, and why.
package struct JSONSyntaxError: Error, Hashable, Sendable {
    /// What is wrong: lower case, no full stop.
    package let message: String

    /// The line, counted from 1.
    package let line: Int

    /// The column, counted from 1 in Unicode scalars.
    package let column: Int

    init(_ message: String, at offset: Int, in bytes: [UInt8]) {
        self.message = message
        let before = String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        line = lines.count
        column = (lines.last?.count ?? 0) + 1
    }
}
