import Diagnostics

/// A word of a rule file, with its place for messages.
struct RuleWord: Hashable, Sendable {
    var text: String
    var position: Position
}
