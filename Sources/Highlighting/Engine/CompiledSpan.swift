/// A span as the scanner runs it.
struct CompiledSpan: Sendable {
    /// The bytes that may stand before, or the empty set.
    var prefix: UInt32
    var open: Slice
    var close: Slice
    /// The bytes at which the search stops to look: first of the end, escape, line feed.
    var stops: UInt32
    var escape: UInt8
    var singleLine: Bool
    var isKeyBeforeColon: Bool
    var doubled: Bool
}
