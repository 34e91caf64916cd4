/// The canonical address of a page on its site: begins with `/`, has no final slash or extension.
///
/// Pages are flat files (`/about` is `about.html`), which the host serves at the clean address
/// without a redirect (DESIGN, "Content"; the host's serving rules, decision 7).
package struct Permalink: Hashable, Sendable {
    package let path: String

    /// Takes a path that begins with `/`; a final slash is dropped, except for the home page's.
    package init(_ path: String) {
        precondition(path.hasPrefix("/"), "a permalink begins with a slash: \(path)")
        let trimmed = path.dropLast(while: { $0 == "/" })
        self.path = trimmed.isEmpty ? "/" : String(trimmed)
    }

    /// The home page.
    package static let home = Permalink("/")

    /// The address of something in this page's folder: `/q1` and `feed.atom` give `/q1/feed.atom`.
    package func appending(_ name: String) -> String {
        self == .home ? "/\(name)" : "\(path)/\(name)"
    }

    /// The output file of the page, relative to the output folder: `about.html`, `index.html`.
    package var file: String { stem + ".html" }

    /// The output file of the page's Markdown twin: `about.md`, `index.md`.
    package var markdownFile: String { stem + ".md" }

    /// The address of the Markdown twin.
    package var markdown: String { "/" + markdownFile }

    private var stem: String { self == .home ? "index" : String(path.dropFirst()) }
}

extension Permalink: CustomStringConvertible {
    package var description: String { path }
}

extension Permalink: Comparable {
    package static func < (one: Permalink, other: Permalink) -> Bool { one.path < other.path }
}

extension StringProtocol {
    /// The text without the characters at its end that satisfy the condition.
    func dropLast(while condition: (Character) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, condition(self[index(before: end)]) {
            end = index(before: end)
        }
        return self[startIndex..<end]
    }
}
