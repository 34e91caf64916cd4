import Content

/// What all pages of a site share, computed once.
struct SiteFacts: Sendable {
    let configuration: SiteConfiguration
    let quarters: [QuarterView]

    /// All artifacts in the order of their weeks, main ones first within a week.
    let artifacts: [ArtifactView]
    let byPermalink: [Permalink: ArtifactView]
    let navigation: [SiteConfiguration.NavigationItem]
    let tags: [TagView]
    let sections: [PageLinkView]
    let feeds: [FeedView]
    let edges: [EdgeView]
    let graph: String?

    /// Addresses below the calendar: artifacts and quarters.
    let calendarPages: Set<Permalink>

    /// The weeks whose main artifact has shipped.
    var shippedWeeks: Int { weeks(in: .shipped) }

    /// The first main artifact that has not shipped or failed.
    var next: ReferenceView? {
        artifacts.first { $0.status.isNext }?.reference
    }

    /// Shipped and failed artifacts, the newest first.
    var newest: [ArtifactView] {
        let finished = artifacts.filter { $0.artifact.status == .shipped }
        return Array(finished.sorted(by: Self.isNewer).prefix(6))
    }

    /// How many weeks have each state; a week without an artifact is planned.
    var counts: [StatusCount] {
        [Status.shipped, .building, .planned, .failed].map { status in
            StatusCount(
                status: StatusView(status: status, isNext: false),
                count: weeks(in: status)
            )
        }
    }

    /// The host of the sister site.
    var blogHost: String? {
        configuration.blog.map { blog in
            String(blog.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" })
        }
    }

    /// The artifact whose page it is.
    func artifact(_ permalink: Permalink) -> ArtifactView? { byPermalink[permalink] }

    func belongsToCalendar(_ permalink: Permalink) -> Bool {
        calendarPages.contains(permalink)
    }

    private func weeks(in status: Status) -> Int {
        quarters.flatMap(\.cells)
            .filter { ($0.artifact?.artifact.status ?? .planned) == status }
            .map(\.span.weeks.count)
            .reduce(0, +)
    }

    /// By date, and where that is the same by week; the main artifact before its companions.
    private static func isNewer(_ one: ArtifactView, _ other: ArtifactView) -> Bool {
        let dates = (one.sortDate, other.sortDate)
        if dates.0 != dates.1 { return dates.0 > dates.1 }
        if one.span != other.span { return one.span > other.span }
        return one.artifact.isMain && !other.artifact.isMain
    }
}

extension ArtifactView {
    /// The artifact as a link.
    var reference: ReferenceView {
        ReferenceView(
            span: span,
            title: page.title,
            url: page.permalink.path,
            status: status
        )
    }

    /// When it came out: a companion without a date of its own came out with its weeks.
    var sortDate: Moment {
        page.date ?? Moment(configuration.lastDay(ofWeek: span.last))
    }
}
