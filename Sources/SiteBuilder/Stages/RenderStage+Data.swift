import Content
import Diagnostics
import JSONSchema

/// Everything around the pages: feeds, indexes, data, files for the host.
extension RenderStage {
    // MARK: - Feeds

    var feedFiles: [OutputFile] {
        let listed = site.sections.filter { site.pages[$0.page].permalink != .home }
        return feedFiles(nil, at: .home, of: site.pages.indices.map { $0 })
            + listed.flatMap { section -> [OutputFile] in
                let page = site.pages[section.page]
                let pages = page.permalink == .weeks ? site.artifacts : section.pages
                return feedFiles(page.title, at: page.permalink, of: pages)
            }
            + facts.quarters.flatMap { quarter in
                feedFiles(quarter.link.name, at: quarter.link.permalink, of: artifacts(in: quarter))
            }
            + site.tags.flatMap { feedFiles("Tag \($0.name)", at: $0.permalink, of: $0.pages) }
            + facts.artifacts.flatMap(releaseFeeds)
    }

    private func feedFiles(
        _ title: String?,
        at permalink: Permalink,
        of pages: [Int]
    ) -> [OutputFile] {
        FeedFormat.allCases.map { format in
            let empty = feeds.feed(title, at: permalink)
            return OutputFile(path: String(empty.path(format).dropFirst())) { [self] in
                var feed = empty
                feed.entries = entries(of: pages)
                return format.encode(feed)
            }
        }
    }

    /// The dated pages of those given as entries, the newest first, up to the limit of a feed.
    private func entries(of pages: [Int]) -> [FeedEntry] {
        let dated = pages.compactMap { page in
            site.publicationDate(of: page).map { (page: page, date: $0) }
        }
        // Pages are numbered by address, which settles the order of one day's pages.
        let newest = dated.sorted { ($1.date, $0.page) < ($0.date, $1.page) }
        return newest.prefix(FeedCatalogue.limit).map { page, date in
            feeds.entry(of: site.pages[page], documents[page], published: date)
        }
    }

    private func artifacts(in quarter: QuarterView) -> [Int] {
        site.artifacts.filter { index in
            site.pages[index].artifact.map { quarter.span.weeks.contains($0.weeks.value.first) }
                ?? false
        }
    }

    private func releaseFeeds(_ view: ArtifactView) -> [OutputFile] {
        FeedFormat.allCases.map { format in
            let empty = feeds.releases(of: view.page)
            return OutputFile(path: String(empty.path(format).dropFirst())) { [self] in
                var feed = empty
                feed.entries = feeds.entries(of: view)
                return format.encode(feed)
            }
        }
    }

    // MARK: - Data

    var dataFiles: [OutputFile] {
        let perArtifact = facts.artifacts.flatMap { view -> [OutputFile] in
            let all = OutputFile(path: ArtifactAPI.file(of: view.page)) {
                ArtifactAPI.artifact(view).pretty
            }
            let latest =
                view.releases.isEmpty
                ? []
                : [
                    OutputFile(path: ArtifactAPI.latestFile(of: view.page)) {
                        ArtifactAPI.latest(view)?.pretty ?? []
                    }
                ]
            return [all] + latest
        }
        return perArtifact + sitemap + [
            OutputFile(path: "api/weeks.json") { [self] in
                ArtifactAPI.weeks(facts.artifacts, configuration).pretty
            },
            file("robots.txt") { [self] in SiteText.robots(baseURL: configuration.baseURL) },
            file("llms.txt") { [self] in llms },
        ] + hostFiles.outputs
    }

    private func file(_ path: String, _ text: @escaping @Sendable () -> String) -> OutputFile {
        OutputFile(path: path) { Array(text().utf8) }
    }

    private var sitemap: [OutputFile] {
        let authored = site.pages.filter { !$0.isNotFound }
            .map { (permalink: $0.permalink, changed: $0.updated ?? $0.date) }
        let others = generatedPermalinks.map { (permalink: $0, changed: Moment?.none) }
        let pages = (authored + others).sorted { $0.permalink < $1.permalink }
            .map { (url: configuration.absolute($0.permalink.path), changed: $0.changed) }
        return Sitemap.files(of: pages, baseURL: configuration.baseURL).map { name, bytes in
            OutputFile(path: name) { bytes }
        }
    }

    private var llms: String {
        let artifacts = facts.artifacts.map { view in
            let note =
                "week \(view.span.label), \(view.artifact.status). \(view.page.summary ?? "")"
            return (
                view.page.title, configuration.absolute(view.page.permalink.markdown),
                Optional(note)
            )
        }
        let others = site.pages.filter { $0.artifact == nil && !$0.isNotFound }.map { page in
            (page.title, configuration.absolute(page.permalink.markdown), page.summary)
        }
        let data = (
            "All artifacts as JSON", configuration.absolute("/api/weeks.json"), String?.none
        )
        return SiteText.llms(
            title: configuration.title,
            summary: configuration.description,
            sections: [
                SiteText.Section(title: "Pages", links: others),
                SiteText.Section(title: "Artifacts", links: artifacts),
                SiteText.Section(title: "Data", links: [data]),
            ]
        )
    }
}
