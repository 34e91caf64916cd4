import Content
import Templates

/// What every page shows of the site as a whole.
struct SiteView: TemplateRecord {
    let facts: SiteFacts

    /// The page being rendered, for the mark in the navigation.
    let current: Permalink

    static let vocabulary = Vocabulary<SiteView>(
        .text("title") { $0.facts.configuration.title },
        .text("host") { $0.facts.configuration.host },
        .text("tagline") { $0.facts.configuration.tagline },
        .text("description") { $0.facts.configuration.description },
        .text("language") { $0.facts.configuration.language },
        .text("base_url") { $0.facts.configuration.baseURL },
        .text("author") { $0.facts.configuration.author.name },
        .text("author_url") { $0.facts.configuration.author.url },
        .text("blog") { $0.facts.configuration.blog },
        .text("blog_host") { $0.facts.blogHost },
        .record("repository") { $0.facts.configuration.repository.map(RepositoryView.init) },
        .text("weeks") { String($0.facts.configuration.weeks) },
        .text("shipped") { String($0.facts.shippedWeeks) },
        .text("scope") { $0.facts.configuration.registries.scope },
        .text("generator") { _ in "vibes \(Generator.version)" },
        .list("navigation") { $0.navigation },
        .list("quarters") { $0.quarters },
        .list("counts") { $0.facts.counts },
        .record("next") { $0.facts.next },
        .list("newest") { $0.facts.newest },
        .html("graph") { $0.facts.graph },
        .list("edges") { $0.facts.edges },
        .list("tags") { $0.facts.tags },
        .flag("has_tags") { !$0.facts.tags.isEmpty },
        .list("sections") { $0.facts.sections },
        .list("feeds") { $0.facts.feeds }
    )

    private var quarters: [QuarterView] {
        facts.quarters.map { quarter in
            var quarter = quarter
            quarter.isCurrent = quarter.link.permalink == current
            return quarter
        }
    }

    private var navigation: [NavigationView] {
        facts.navigation.enumerated().map { index, item in
            NavigationView(index: index, item: item, isCurrent: isCurrent(item.url))
        }
    }

    /// Whether the page is the one an item leads to, or lies below it; artifacts and quarters lie
    /// below the calendar.
    private func isCurrent(_ url: String) -> Bool {
        let path = current.path
        if url == path { return true }
        if url == "/" { return false }
        return path.hasPrefix(url + "/") || url == "/weeks" && facts.belongsToCalendar(current)
    }
}

/// An item of the status line.
struct NavigationView: TemplateRecord {
    var index: Int
    var item: SiteConfiguration.NavigationItem
    var isCurrent: Bool

    static let vocabulary = Vocabulary<NavigationView>(
        .text("index") { String($0.index) },
        .text("title") { $0.item.title },
        .text("url") { $0.item.url },
        .flag("current") { $0.isCurrent },
        .flag("external") { !$0.item.url.hasPrefix("/") }
    )
}
