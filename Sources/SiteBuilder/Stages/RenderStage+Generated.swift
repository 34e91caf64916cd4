import Content
import JSONSchema

/// The pages that no file of `content/` stands for: quarters, tags, and what an author left to vibes.
extension RenderStage {
    var generated: [OutputFile] {
        fallbacks + quarterPages + tagPages
    }

    /// The addresses of the generated pages, for the sitemap.
    var generatedPermalinks: [Permalink] {
        let fallbacks = [Permalink.home, .weeks].filter { site.page(at: $0) == nil }
        let tags = site.tags.isEmpty ? [] : [.tags] + site.tags.map(\.permalink)
        return fallbacks + site.calendar.map(\.permalink) + tags
    }

    // MARK: - Home, calendar, not found

    /// Pages every site has, for sites whose author wrote none of them.
    private var fallbacks: [OutputFile] {
        var files: [OutputFile] = []
        if site.page(at: .home) == nil {
            let title = configuration.tagline ?? configuration.title
            files += page(title, .home, .home, summary: configuration.description) { [self] in
                twin.bytes(title: title, summary: configuration.description, groups: siteGroups)
            }
        }
        if site.page(at: .weeks) == nil {
            files += page("All weeks", .weeks, .weeks, summary: nil) { [self] in
                Array("# All weeks\n\(calendarLists)".utf8)
            }
        }
        if site.page(at: .notFound) == nil {
            files += page(
                "Nothing is at this address",
                .notFound,
                .notFound,
                summary: nil,
                twin: nil
            )
        }
        return files
    }

    /// The calendar as Markdown, a quarter a list.
    var calendarLists: String {
        facts.quarters.map { quarter in
            let title = "\(quarter.link.name) \(quarter.link.theme)"
            return twin.list(title: title, links: artifactLinks(of: quarter))
        }.joined()
    }

    private var siteGroups: [MarkdownTwin.Group] {
        [(title: "Pages", links: site.pages.filter { !$0.isNotFound }.map(twinLink))]
    }

    // MARK: - Quarters

    private var quarterPages: [OutputFile] {
        facts.quarters.flatMap { quarter in
            var quarter = quarter
            quarter.isCurrent = true
            let title = "\(quarter.link.name) \(quarter.link.theme)"
            return page(
                title,
                quarter.link.permalink,
                .quarter,
                summary: quarter.summary,
                feeds: quarter.feeds,
                fill: { [quarter] in $0.quarter = quarter },
                twin: { [self, quarter] in
                    twin.bytes(
                        title: title,
                        summary: quarter.summary,
                        groups: [(title: nil, links: artifactLinks(of: quarter))]
                    )
                }
            )
        }
    }

    private func artifactLinks(of quarter: QuarterView) -> [MarkdownTwin.Link] {
        quarter.cells.compactMap(\.artifact).map { view in
            let note = "week \(view.span.label), \(view.artifact.status)"
            let summary = view.page.summary.map { ". \($0)" } ?? ""
            return (view.page.title, view.page.permalink.path, note + summary)
        }
    }

    // MARK: - Tags

    private var tagPages: [OutputFile] {
        guard !site.tags.isEmpty else { return [] }
        let index = page("Tags", .tags, .tags, summary: nil) { [self] in
            let links = site.tags.map { tag -> MarkdownTwin.Link in
                (tag.name, tag.permalink.path, "\(tag.pages.count)")
            }
            return twin.bytes(title: "Tags", summary: nil, groups: [(title: nil, links: links)])
        }
        return index + site.tags.flatMap(tagPage)
    }

    private func tagPage(_ tag: Tag) -> [OutputFile] {
        page(
            "Tag: \(tag.name)",
            tag.permalink,
            .tag,
            summary: nil,
            feeds: FeedView.all(of: feeds.feed("Tag \(tag.name)", at: tag.permalink)),
            fill: { [self] root in
                root.listing = ListingView(
                    pages: tag.pages.map { link(site.pages[$0]) },
                    artifacts: tag.pages.compactMap { facts.artifact(site.pages[$0].permalink) }
                )
            },
            twin: { [self] in
                let links = tag.pages.map { site.pages[$0] }.map(twinLink)
                return twin.bytes(
                    title: "Tag: \(tag.name)",
                    summary: nil,
                    groups: [(title: nil, links: links)]
                )
            }
        )
    }

    // MARK: - One page

    /// A page without a body, and its twin.
    private func page(
        _ title: String,
        _ permalink: Permalink,
        _ kind: PageKind,
        summary: String?,
        feeds: [FeedView] = [],
        fill: @escaping @Sendable (inout RootView) -> Void = { _ in },
        twin: (@Sendable () -> [UInt8])?
    ) -> [OutputFile] {
        let html = OutputFile(path: permalink.file) { [self] in
            var view = PageView(
                title: title,
                headTitle: headTitle(title, at: permalink),
                summary: summary,
                permalink: permalink,
                configuration: configuration,
                kind: kind
            )
            view.feeds = feeds + facts.feeds
            view.jsonLD = structuredData(kind, title: title, permalink: permalink).compact
            var root = root(view)
            fill(&root)
            return self.html(root, layout: kind.layout)
        }
        return [html] + (twin.map { [OutputFile(path: permalink.markdownFile, make: $0)] } ?? [])
    }

    private func structuredData(
        _ kind: PageKind,
        title: String,
        permalink: Permalink
    ) -> JSONValue {
        kind == .home
            ? StructuredData.home(configuration, artifacts: facts.artifacts)
            : StructuredData.list(title: title, permalink, configuration)
    }
}
