/// Where a rule holds.
enum Condition: UInt8, Sendable {
    case always
    /// At the first byte of a line.
    case lineStart
    /// At the first byte of a line that is not blank.
    case indentation
    /// Where a `/` would not divide.
    case notAfterOperand
    /// Not directly after a letter, digit or underscore.
    case notAfterWord
    /// After a blank or at the start of a line.
    case afterBlank
}
