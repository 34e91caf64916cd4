package import Diagnostics

/// One thing that a check found, at its place in the source.
package struct Finding: Hashable, Sendable {
    package var rule: CheckRule
    package var diagnostic: Diagnostic

    /// Pairs a rule with what it found.
    package init(_ rule: CheckRule, _ diagnostic: Diagnostic) {
        self.rule = rule
        self.diagnostic = diagnostic
    }
}
