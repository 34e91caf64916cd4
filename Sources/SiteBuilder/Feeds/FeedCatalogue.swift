import Content
import Diagnostics
import Markdown

/// All feeds of a site: of the site itself, of each section, quarter and tag, and of the releases of
/// each artifact.
struct FeedCatalogue: Sendable {
    let configuration: SiteConfiguration

    /// How many entries a feed holds at most.
    static let limit = 30

    private var channel: FeedChannel { FeedChannel(configuration: configuration) }

    /// A feed without its entries, for links to it.
    ///
    /// - Parameters:
    ///   - title: What the feed is of; nil for the site itself.
    ///   - permalink: The page the feed belongs to.
    ///   - name: The file's name without its extension.
    /// - Returns: The empty feed.
    func feed(_ title: String?, at permalink: Permalink, name: String = "feed") -> Feed {
        let stem = permalink.appending(name)
        return Feed(
            id: tag(stem == "/feed" ? "feed" : stem),
            title: title.map { "\($0) · \(configuration.title)" } ?? configuration.title,
            description: title.map { "\($0) at \(configuration.title)" }
                ?? configuration.description,
            home: configuration.absolute(permalink.path),
            stem: stem,
            entries: [],
            channel: channel
        )
    }

    /// The feed of an artifact's releases, without its entries.
    func releases(of page: Page) -> Feed {
        feed("\(page.title) releases", at: page.permalink, name: "releases")
    }

    /// The releases of an artifact as entries.
    func entries(of view: ArtifactView) -> [FeedEntry] {
        view.releases.prefix(Self.limit).map { release in
            FeedEntry(
                id: tag("\(identity(of: view.page))/\(release.version)"),
                title: "\(view.page.title) \(release.version)",
                url: configuration.absolute("\(view.page.permalink.path)#\(release.id)"),
                published: release.date,
                updated: release.date,
                summary: nil,
                html: absolute(release.notes ?? "", on: view.page),
                tags: view.page.tags.map(\.value),
                attachments: release.files.map(attachment)
            )
        }
    }

    /// A page as an entry, with its whole text.
    func entry(
        of page: Page,
        _ document: MarkdownDocument,
        published: Moment
    ) -> FeedEntry {
        FeedEntry(
            id: tag(identity(of: page)),
            title: page.title,
            url: configuration.absolute(page.permalink.path),
            published: published,
            updated: max(page.updated ?? published, published),
            summary: page.summary ?? document.firstParagraph,
            html: absolute(document.html, on: page),
            tags: page.tags.map(\.value),
            attachments: []
        )
    }

    private func attachment(_ file: ReleaseFileView) -> FeedAttachment {
        FeedAttachment(
            url: file.url.hasPrefix("/") ? configuration.absolute(file.url) : file.url,
            type: MediaType.of(file.name),
            size: file.size
        )
    }

    private func absolute(_ html: String, on page: Page) -> String {
        html.withAbsoluteLinks(base: configuration.baseURL, page: page.permalink.path)
    }

    // MARK: - Ids

    /// A tag URI (RFC 4151) of the site, dated with the study's first year.
    private func tag(_ name: String) -> String {
        "tag:\(configuration.host),\(configuration.start.year):\(name)"
    }

    /// What stays the same when a page gets another title or address: the week, else the file.
    private func identity(of page: Page) -> String {
        if let artifact = page.artifact, artifact.isMain {
            return "week-\(artifact.weeks.value.slug)"
        }
        return String(page.path.dropFirst("content/".count).dropLast(".md".count))
            .percentEncodedPath
    }
}
