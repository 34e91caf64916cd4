import Diagnostics

/// Finds headers that two rules set for the same request.
struct HeaderCheck {
    private let rules: [HeaderRule]
    private let file: String

    init(_ rules: HeaderRules, file: String) {
        self.rules = rules.rules
        self.file = file
    }

    /// Told at the second rule, once a header.
    var findings: [HostFinding] {
        rules.indices.flatMap { later in
            rules[later].sets.compactMap { field in
                rules[..<later].indices
                    .first { joins(field, of: $0, and: later) }
                    .map { finding(field, setBefore: rules[$0].line) }
            }
        }
    }

    /// Whether the host joins the values of two rules for some request.
    private func joins(_ field: HeaderField, of one: Int, and two: Int) -> Bool {
        !field.isList && rules[one].sets.contains { $0.name == field.name }
            && rules[one].pattern.overlaps(rules[two].pattern)
            && !isRemoved(field.name, setBy: one, and: two)
    }

    /// Whether a removal comes between the two, or after both, for every request that both match.
    private func isRemoved(_ name: String, setBy one: Int, and two: Int) -> Bool {
        rules.indices.contains { index in
            index > one && rules[index].removes(name)
                && [one, two].contains { rules[index].pattern.covers(rules[$0].pattern) }
        }
    }

    private func finding(_ field: HeaderField, setBefore line: Int) -> HostFinding {
        HostFinding(
            rule: .headerRepeated,
            subject: .headers(field.position.line),
            diagnostic: Diagnostic(
                .warning,
                in: file,
                at: field.position,
                "the rule on line \(line) sets '\(field.name)' too, and the host joins the values "
                    + "with a comma where both match",
                hint: "write '! \(field.name)' above it to replace the other value"
            )
        )
    }
}
