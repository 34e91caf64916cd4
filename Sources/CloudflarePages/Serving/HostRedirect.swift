/// A rule of `_redirects` that was used.
package struct HostRedirect: Hashable, Sendable {
    /// The number of its line, from 1.
    package var line: Int

    /// As the rule has it.
    package var source: String

    /// Where it leads to in this case.
    package var location: String

    /// 200 for a rewrite.
    package var status: Int
}

extension HostRedirect: CustomStringConvertible {
    /// For example `_redirects:3 /old -> /new 301`.
    package var description: String { "_redirects:\(line) \(source) -> \(location) \(status)" }
}
