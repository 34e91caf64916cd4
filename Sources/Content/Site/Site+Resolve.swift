package import Diagnostics

extension Site {
    /// Makes a site of its pages and checks what holds between them.
    ///
    /// - Parameters:
    ///   - pages: All pages of `content/`, in any order.
    ///   - configuration: The site's.
    ///   - options: What to leave out.
    /// - Returns: The site, and everything that is wrong with it.
    package static func resolve(
        pages: [Page],
        configuration: SiteConfiguration,
        options: SiteOptions
    ) -> (site: Site, diagnostics: [Diagnostic]) {
        let (pages, leftOut) = published(pages, options: options)
        let addresses = AddressBook(pages, quarters: configuration.quarters.count)
        let tags = TagIndex(pages)
        let artifacts = ArtifactGraph.order(of: pages)
        let graph = ArtifactGraph(artifacts, in: pages)
        let calendar = CalendarLayout(
            configuration: configuration,
            pages: pages,
            mainByWeek: graph.mainByWeek
        )
        let checks = ArtifactChecks(
            pages: pages,
            artifacts: artifacts,
            graph: graph,
            leftOutByWeek: weeks(of: leftOut)
        )
        let site = Site(
            configuration: configuration,
            pages: pages,
            leftOut: leftOut.map(\.reason),
            artifacts: artifacts,
            calendar: calendar.quarters,
            tags: tags.tags,
            sections: SectionIndex(pages: pages).sections,
            redirects: addresses.redirects,
            indexByPermalink: index(of: pages, by: \.permalink.path),
            indexByPath: index(of: pages, by: \.path),
            graph: graph
        )
        let problems =
            addresses.diagnostics + tags.diagnostics + calendar.problems(of: artifacts)
            + checks.problems
        return (site, problems.sorted())
    }

    /// Splits the pages into those of the site, by address, and the others, by path.
    private static func published(
        _ pages: [Page],
        options: SiteOptions
    ) -> (pages: [Page], leftOut: [(page: Page, reason: LeftOut)]) {
        var published: [Page] = []
        var others: [(page: Page, reason: LeftOut)] = []
        for page in pages {
            if let leftOut = LeftOut(page, options: options) {
                others.append((page, leftOut))
            } else {
                published.append(page)
            }
        }
        published.sort { ($0.permalink.path, $0.path) < ($1.permalink.path, $1.path) }
        others.sort { $0.page.path < $1.page.path }
        return (published, others)
    }

    private static func weeks(of pages: [(page: Page, reason: LeftOut)]) -> [Int: LeftOut] {
        var result: [Int: LeftOut] = [:]
        for (page, reason) in pages {
            guard let artifact = page.artifact, artifact.isMain else { continue }
            for week in artifact.weeks.value.weeks { result[week] = result[week] ?? reason }
        }
        return result
    }

    private static func index(
        of pages: [Page],
        by key: (Page) -> String
    ) -> [String: Int] {
        Dictionary(pages.enumerated().map { (key($0.element), $0.offset) }) { first, _ in first }
    }
}
