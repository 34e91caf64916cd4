extension JSONValue {
    /// The value as a message shows it: short values whole, others by what they are.
    var shown: String {
        switch self {
        case .string(let text): JSONWriter.quoted(text.cut)
        default: shownBare
        }
    }

    /// The value in a list of values, where texts stand without quotes.
    var shownBare: String {
        switch self {
        case .string(let text): text.cut
        case .number(let number): number.shown
        case .bool(let bool): bool ? "true" : "false"
        case .null: "null"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

extension String {
    /// The first 40 scalars.
    fileprivate var cut: String {
        guard unicodeScalars.count > 40 else { return self }
        return String(unicodeScalars.prefix(40)) + "…"
    }
}

/// A number and its noun: "1 item", "2 items".
func count(_ number: JSONNumber, _ noun: String) -> String {
    "\(number.shown) \(noun)\(number.value == 1 ? "" : "s")"
}
