import Diagnostics

/// A line of a header rule: `Name: value`, or `! Name`.
struct HeaderField: Hashable, Sendable {
    /// In lower case.
    var name: String

    /// With `:splat` and `:name` not yet replaced; empty for a removal.
    var value: String = ""

    /// Where the name stands.
    var position: Position
}
