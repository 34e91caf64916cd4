/// When to stop waiting for more changes.
///
/// An editor writes a file in a handful of steps, a switch of branches writes thousands of files: the
/// first should be seen at once, the second as a whole.
package struct Debounce: Sendable {
    /// How long nothing may have come for a few changes to be all.
    package var quiet: Duration

    /// How long nothing may have come for many changes to be all.
    package var longQuiet: Duration

    /// How many changes are many.
    package var many: Int

    /// How long the first change waits at most.
    package var limit: Duration

    /// Makes a rule.
    package init(quiet: Duration, longQuiet: Duration, many: Int, limit: Duration) {
        self.quiet = quiet
        self.longQuiet = longQuiet
        self.many = many
        self.limit = limit
    }

    /// Sees one saved file within 8 ms, and waits for many up to a second.
    package static let standard = Debounce(
        quiet: .milliseconds(8),
        longQuiet: .milliseconds(80),
        many: 30,
        limit: .seconds(1)
    )

    /// How long to wait before the changes so far are given out, if no other comes.
    ///
    /// - Parameters:
    ///   - count: How many changes have come.
    ///   - age: How long ago the first of them came.
    /// - Returns: The time from the last change; zero if it is time.
    package func wait(after count: Int, age: Duration) -> Duration {
        let pause = count > many ? longQuiet : quiet
        return max(.zero, min(pause, limit - age))
    }
}
