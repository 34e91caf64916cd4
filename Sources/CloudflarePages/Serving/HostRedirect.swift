/// A rule of `_redirects` that was used.
package struct HostRedirect: Hashable, Sendable {
    /// The number of its line, from 1.
    package var line: Int

    /// As the rule has it.
    package var source: String

    /// Where it leads to in this case.
    package var location: String
    package var status: Int
}

extension HostRedirect: CustomStringConvertible {
    package var description: String { "_redirects:\(line) \(source) -> \(location) \(status)" }
}
