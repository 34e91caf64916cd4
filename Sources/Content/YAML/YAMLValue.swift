import Diagnostics
import Yams

/// A node of a YAML text with its place and its name in messages.
struct YAMLValue {
    let node: Node

    /// How messages call it: `'week'`, `each of 'tags'`.
    let subject: String

    /// Where the caret goes: the value, or its key if the value is a block of several lines.
    let position: Position

    /// Whether it is a text or a number, and no list or mapping.
    var isScalar: Bool { if case .scalar = node { true } else { false } }

    var isMapping: Bool { if case .mapping = node { true } else { false } }

    /// Whether nothing was written, or only blanks; an empty list is something.
    var isEmpty: Bool {
        guard case .scalar(let scalar) = node else { return false }
        return isNull(scalar) || scalar.string.allSatisfy(\.isWhitespace)
    }

    /// Whether blanks were written in quotes, and are meant.
    var isQuotedBlank: Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.style != .plain && !scalar.string.isEmpty && isEmpty
    }

    private func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// What stands there, to complete "must be …, not …".
    var found: String {
        switch node {
        case .scalar(let scalar):
            let text = scalar.string
            return text.count > 40 ? "'\(text.prefix(40))…'" : "'\(text)'"
        case .sequence: return "a list"
        case .mapping: return "a mapping"
        case .alias: return "an alias"
        }
    }
}

/// The text of a scalar, and whether it stood without quotes.
struct YAMLScalar {
    let text: String
    let isPlain: Bool

    init(_ scalar: Node.Scalar) {
        text = scalar.string
        isPlain = scalar.style == .plain
    }

    /// The same text without quotes.
    init(plain text: String) {
        self.text = text
        isPlain = true
    }

    /// A text that comes from elsewhere, as if it stood in quotes.
    init(quoted text: String) {
        self.text = text
        isPlain = false
    }
}
