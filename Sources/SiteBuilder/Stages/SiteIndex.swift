import Content
import Diagnostics

/// Ways into a site that every page needs, found once for all of them.
struct SiteIndex: Sendable {
    private let site: Site
    private let sections: [Permalink: Section]
    private let places: [Int: Place]
    private let tags: [String: Tag]

    /// Where a page stands in the list of its section.
    struct Place: Sendable {
        var section: Section
        var index: Int
    }

    init(_ site: Site) {
        self.site = site
        sections = Dictionary(site.sections.map { ($0.permalink, $0) }) { one, _ in one }
        tags = Dictionary(site.tags.map { ($0.slug, $0) }) { one, _ in one }
        var places: [Int: Place] = [:]
        for section in site.sections {
            for (index, page) in section.pages.enumerated() {
                places[page] = Place(section: section, index: index)
            }
        }
        self.places = places
    }

    /// The section whose list page lies at an address.
    func section(at permalink: Permalink) -> Section? { sections[permalink] }

    /// The place of a page in its section; nil for pages that no section lists.
    func place(ofPage page: Int) -> Place? { places[page] }

    /// The tags of a page, in the author's order.
    func tags(of page: Page) -> [Tag] { page.tags.compactMap { tags[slug(of: $0.value)] } }

    /// The list pages one level below a section.
    func subsections(of section: Section) -> [Page] {
        section.sections.map { site.pages[site.sections[$0].page] }
    }
}

extension Site {
    /// The quarter that holds a week.
    func quarter(ofWeek week: Int) -> Quarter? { calendar.first { $0.weeks.contains(week) } }

    /// Whether an address is that of a page, written or made.
    func isKnown(_ permalink: Permalink) -> Bool {
        page(at: permalink) != nil
            || [.home, .weeks].contains(permalink)
            || permalink == .tags && !tags.isEmpty
            || calendar.contains { $0.permalink == permalink }
            || tags.contains { $0.permalink == permalink }
    }
}

extension Quarter {
    /// The quarter's weeks as a span, for its label.
    var span: WeekSpan {
        guard let span = WeekSpan(weeks.lowerBound, weeks.upperBound) else {
            preconditionFailure("quarter \(number) has no weeks")
        }
        return span
    }
}
