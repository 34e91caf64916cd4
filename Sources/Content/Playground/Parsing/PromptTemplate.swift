/// A text with places to fill in, `{{name}}`, as `playground/variables.js` reads it.
struct PromptTemplate {
    /// What begins with two braces, in its order.
    private(set) var marks: [Mark] = []

    struct Mark {
        /// The name of the variable; nil if it is none.
        let name: String?

        /// As it stands in the text, with its braces.
        let text: String
    }

    init(_ text: String) {
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            rest = rest[start.upperBound...]
            let inner = rest.prefix { !"{}".contains($0) && !$0.isNewline }
            rest = rest[inner.endIndex...]
            let isClosed = rest.hasPrefix("}}")
            if isClosed { rest = rest.dropFirst(2) }
            let name = inner.trimmed
            marks.append(
                Mark(
                    name: isClosed && isVariableName(name) ? name : nil,
                    text: isClosed ? "{{\(inner)}}" : "{{\(inner)"
                )
            )
        }
    }
}

/// Whether a text can name a field: lower-case letters, digits and `_` behind a letter.
func isVariableName(_ text: String) -> Bool {
    guard let first = text.first, "a"..."z" ~= first else { return false }
    return text.allSatisfy { "a"..."z" ~= $0 || $0.isASCIIDigit || $0 == "_" }
}
