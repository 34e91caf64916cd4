/// A folder with a list page, and what lies directly in it.
package struct Section: Sendable {
    /// The index of the list page.
    package let page: Int
    package let permalink: Permalink

    /// The indices of the pages: by weight, then the newest first, then by title.
    package let pages: [Int]

    /// The indices, in `Site.sections`, of the sections one level below, in the order of pages.
    package let sections: [Int]
}

/// Finds the sections of a site.
struct SectionIndex {
    let pages: [Page]

    /// All sections in the order of their addresses.
    var sections: [Section] {
        let lists = pages.indices.filter { pages[$0].isSection }
        let sectionByPage = Dictionary(
            uniqueKeysWithValues: lists.enumerated().map { ($0.element, $0.offset) }
        )
        let children = Dictionary(grouping: pages.indices) { pages[$0].parentFolder }
        return lists.map { list in
            let members = (children[pages[list].folder] ?? [])
                .filter { $0 != list }
                .sorted { pages[$0].precedes(pages[$1]) }
            return Section(
                page: list,
                permalink: pages[list].permalink,
                pages: members.filter { sectionByPage[$0] == nil },
                sections: members.compactMap { sectionByPage[$0] }
            )
        }
    }
}

extension Page {
    fileprivate var isSection: Bool { if case .section = kind { true } else { false } }

    /// The folder that lists the page: a bundle and a section belong to the one above theirs.
    fileprivate var parentFolder: String {
        guard isBundle || path.hasSuffix("/_index.md") else { return folder }
        return folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    }

    /// The order of a section's list.
    fileprivate func precedes(_ other: Page) -> Bool {
        let weights = (weight ?? .max, other.weight ?? .max)
        if weights.0 != weights.1 { return weights.0 < weights.1 }
        switch (date, other.date) {
        case (let date?, let otherDate?) where date != otherDate: return date > otherDate
        case (_?, nil): return true
        case (nil, _?): return false
        default: return (title, permalink.path) < (other.title, other.permalink.path)
        }
    }
}
