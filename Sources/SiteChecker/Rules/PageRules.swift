import Diagnostics
import SiteBuilder

/// What is wrong with a page by itself, and with pages beside each other.
struct PageRules {
    let site: CheckedSite

    /// Everything found on all pages.
    func findings() -> [Finding] {
        site.pages.flatMap { headings($0) + images($0) + title($0) } + duplicateTitles + orphans
    }

    /// WCAG 2.2, technique G141: levels are there to be counted.
    private func headings(_ page: PageFacts) -> [Finding] {
        zip(page.headings, page.headings.dropFirst()).compactMap { above, heading in
            guard heading.level > above.level + 1 else { return nil }
            return finding(
                .skippedLevel,
                at: site.places.place(ofHeading: heading.id, on: page.file),
                "a heading of level \(heading.level) follows one of level \(above.level)",
                hint: "make it one of level \(above.level + 1)"
            )
        }
    }

    private func images(_ page: PageFacts) -> [Finding] {
        page.imagesWithoutText.map { source in
            finding(
                .missingAlt,
                at: site.places.place(of: source, on: page.file),
                "the image '\(source)' has no text for those who do not see it",
                hint: "say in the brackets what it shows: ![what it shows](\(source))"
            )
        }
    }

    private func title(_ page: PageFacts) -> [Finding] {
        let title = page.title ?? ""
        guard title.allSatisfy(\.isWhitespace) else { return [] }
        return [
            finding(
                .missingTitle,
                at: site.places.place(ofPage: page.file),
                "the page has no title"
            )
        ]
    }

    private var duplicateTitles: [Finding] {
        let visible = site.pages.filter { !$0.isHidden && $0.title != nil }
        let groups = Dictionary(grouping: visible) { $0.title ?? "" }
        return groups.values.filter { $0.count > 1 }.flatMap { pages in
            pages.dropFirst().map { page in
                finding(
                    .duplicateTitle,
                    at: site.places.place(ofPage: page.file),
                    "the title '\(page.title ?? "")' is also that of \(InternalLink.address(of: pages[0].file))",
                    hint: "search results and tabs show them alike"
                )
            }
        }
    }

    /// Pages that nobody finds by following links.
    private var orphans: [Finding] {
        var linked: Set<String> = ["/"]
        for page in site.pages {
            let own = InternalLink.address(of: page.file)
            for reference in page.references where reference.isLink {
                guard let link = InternalLink(reference.address, on: page.file, of: site) else {
                    continue
                }
                if link.path != own { linked.insert(link.path) }
            }
        }
        return site.pages.filter { !$0.isHidden }.compactMap { page in
            let address = InternalLink.address(of: page.file)
            guard !linked.contains(address), !page.file.hasSuffix("404.html") else { return nil }
            return finding(
                .orphanPage,
                at: site.places.place(ofPage: page.file),
                "no page links to '\(address)'",
                hint: "link to it, or a reader finds it by search alone"
            )
        }
    }

    private func finding(
        _ rule: CheckRule,
        at place: SourcePlaces.Place,
        _ message: String,
        hint: String? = nil
    ) -> Finding {
        Finding(rule, Diagnostic(.warning, in: place.file, at: place.position, message, hint: hint))
    }
}
