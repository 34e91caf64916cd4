import Diagnostics

/// A line of `_redirects` that the host keeps.
package struct RedirectRule: Hashable, Sendable {
    /// The paths that the rule redirects.
    package let source: PathPattern

    /// A path or an `https://` URL, with `:splat` and `:name` not yet replaced.
    package let destination: String

    /// 200, which serves another file, or 301, 302, 303, 307, 308.
    package let status: Int

    /// The line's number in the file, from 1.
    package let line: Int

    /// Whether the host looks the source up before it tries the other rules in their order.
    package internal(set) var isStatic = false

    let sourcePosition: Position
    let destinationPosition: Position

    /// The names in the destination that the source captures.
    var filledNames: Set<String> {
        let names = PatternScanner.parts(of: destination, splats: false).compactMap { part in
            if case .placeholder(let name) = part { name } else { nil }
        }
        return Set(names).intersection(source.captureNames)
    }
}
