import Content

/// What all pages of a site share, computed once.
///
/// It is a class because every name a layout asks of the site goes through it: one reference is
/// handed around instead of all lists.
final class SiteFacts: Sendable {
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

    /// What is known of the API's models.
    let models: ModelTable?

    /// Addresses below the calendar: artifacts and quarters.
    let calendarPages: Set<Permalink>

    /// How many weeks' main artifact has shipped.
    let shippedWeeks: Int

    /// How many weeks have each state.
    let counts: [StatusCount]

    /// The first main artifact that has neither shipped nor failed.
    let next: ReferenceView?

    /// Shipped artifacts, the newest first.
    let newest: [ArtifactView]

    init(
        configuration: SiteConfiguration,
        quarters: [QuarterView],
        artifacts: [ArtifactView],
        navigation: [SiteConfiguration.NavigationItem],
        tags: [TagView],
        sections: [PageLinkView],
        feeds: [FeedView],
        graph: (edges: [EdgeView], svg: String?),
        models: ModelTable?
    ) {
        self.configuration = configuration
        self.quarters = quarters
        self.artifacts = artifacts
        self.navigation = navigation
        self.tags = tags
        self.sections = sections
        self.feeds = feeds
        (edges, self.graph) = graph
        self.models = models
        byPermalink = Dictionary(artifacts.map { ($0.page.permalink, $0) }) { one, _ in one }
        calendarPages = Set(byPermalink.keys).union(quarters.map(\.link.permalink))
        let counts = StatusCount.all(of: quarters)
        self.counts = counts
        shippedWeeks = counts.first { $0.status.status == .shipped }?.count ?? 0
        next = artifacts.first { $0.status.isNext }?.reference
        newest = ArtifactView.newest(of: artifacts, limit: 6)
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
}

extension StatusCount {
    /// How many weeks have each state; a week without an artifact is planned.
    fileprivate static func all(of quarters: [QuarterView]) -> [StatusCount] {
        let cells = quarters.flatMap(\.cells)
        return [Status.shipped, .building, .planned, .failed].map { status in
            let weeks = cells.filter { ($0.artifact?.artifact.status ?? .planned) == status }
                .map(\.span.weeks.count)
            return StatusCount(
                status: StatusView(status: status, isNext: false),
                count: weeks.reduce(0, +)
            )
        }
    }
}

extension ArtifactView {
    /// Shipped artifacts, the newest first.
    fileprivate static func newest(of artifacts: [ArtifactView], limit: Int) -> [ArtifactView] {
        let shipped = artifacts.filter { $0.artifact.status == .shipped }
        return Array(shipped.sorted { $0.isNewer(than: $1) }.prefix(limit))
    }

    /// By date, and where that is the same by week; the main artifact before its companions.
    private func isNewer(than other: ArtifactView) -> Bool {
        if let published, let date = other.published, published != date { return published > date }
        if span != other.span { return span > other.span }
        return artifact.isMain && !other.artifact.isMain
    }

    /// The artifact as a link.
    var reference: ReferenceView {
        ReferenceView(
            span: span,
            title: page.title,
            url: page.permalink.path,
            status: status
        )
    }
}
