/// A text between two delimiters.
struct Span: Sendable {
    /// Bytes of which up to two may stand before the opening delimiter: `rb"…"`.
    var prefix: ByteSet?
    var open: String
    var close: String
    /// The byte that takes the next one out of consideration.
    var escape: String?
    /// Whether the text ends at the end of the line at the latest.
    var singleLine = false
    /// Whether the text is an attribute when a colon follows.
    var isKeyBeforeColon = false
    /// Whether the closing delimiter is doubled to stand for itself.
    var doubled = false
}
