import Diagnostics

/// A word that pages share, and the page that lists them.
package struct Tag: Sendable {
    /// The spelling of the page whose path comes first.
    package let name: String
    package let slug: String

    /// The indices of the pages that have it, the newest first.
    package let pages: [Int]

    /// The address of the tag's page, `/tags/swift`.
    package var permalink: Permalink { Permalink("/tags/\(slug)") }
}

/// Gathers the tags of all pages.
struct TagIndex {
    private(set) var tags: [Tag] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ pages: [Page]) {
        var found: [String: (first: Located<String>, path: String, pages: [Int])] = [:]
        for index in pages.indices.sorted(by: { pages[$0].path < pages[$1].path }) {
            let path = pages[index].path
            for tag in pages[index].tags {
                let slug = slug(of: tag.value)
                if let known = found[slug]?.first, known.value != tag.value {
                    let place = Place(file: found[slug]?.path ?? "", position: known.position)
                    diagnostics.append(Self.spelling(tag, in: path, known.value, at: place))
                }
                found[slug, default: (tag, path, [])].pages.append(index)
            }
        }
        tags = found.sorted { $0.key < $1.key }.map { slug, tag in
            let newest = tag.pages.sorted { pages[$0].isNewer(than: pages[$1]) }
            return Tag(name: tag.first.value, slug: slug, pages: newest)
        }
    }

    private static func spelling(
        _ tag: Located<String>,
        in path: String,
        _ known: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            in: path,
            at: tag.position,
            "the tag '\(tag.value)' is the same as '\(known)'",
            hint: "write '\(known)', as at \(place)"
        )
    }
}

extension Page {
    /// The order of lists by date: the newest first, pages without a date last, then by address.
    func isNewer(than other: Page) -> Bool {
        switch (date, other.date) {
        case (let date?, let otherDate?) where date != otherDate: date > otherDate
        case (_?, nil): true
        case (nil, _?): false
        default: permalink < other.permalink
        }
    }
}
