import Content
import Diagnostics
import JSONSchema
import Markdown
import Templates

/// Plans every file of the output: each is a function from the site to bytes, called when written.
struct RenderStage: Sendable {
    let site: Site
    let facts: SiteFacts

    /// The documents of the site's pages, by the pages' indices.
    let documents: [MarkdownDocument]
    let templates: TemplateLibrary
    let feeds: FeedCatalogue
    let hostFiles: HostFiles
    let routes: ContentRoutes
    let today: Day
    let index: SiteIndex

    init(
        markdown: MarkdownStage,
        documents: [MarkdownDocument],
        facts: SiteFacts,
        templates: TemplateLibrary,
        feeds: FeedCatalogue,
        hostFiles: HostFiles,
        today: Day
    ) {
        site = markdown.site
        routes = markdown.routes
        index = SiteIndex(markdown.site)
        self.documents = documents
        self.facts = facts
        self.templates = templates
        self.feeds = feeds
        self.hostFiles = hostFiles
        self.today = today
    }

    var configuration: SiteConfiguration { site.configuration }
    var twin: MarkdownTwin { MarkdownTwin(configuration: configuration) }

    /// The files that are made of pages, feeds and indexes.
    var outputs: [OutputFile] {
        authored + generated + feedFiles + dataFiles
    }

    // MARK: - HTML

    /// One page through its layout.
    func html(_ root: RootView, layout: String) -> [UInt8] {
        Array(templates.render(layout, root).utf8)
    }

    /// What a layout can name, for a page.
    func root(_ page: PageView) -> RootView {
        RootView(site: SiteView(facts: facts, current: page.permalink), page: page)
    }

    // MARK: - Authored pages

    private var authored: [OutputFile] {
        site.pages.indices.flatMap { number -> [OutputFile] in
            let page = site.pages[number]
            let html = OutputFile(path: page.permalink.file) { [self] in render(number) }
            guard !page.isNotFound else { return [html] }
            let twin = OutputFile(path: page.permalink.markdownFile) { [self] in renderTwin(number)
            }
            return [html, twin]
        }
    }

    private func render(_ number: Int) -> [UInt8] {
        let page = site.pages[number]
        let view = pageView(number)
        var root = root(view)
        root.artifact = facts.artifact(page.permalink)
        root.listing = listing(of: page)
        return html(root, layout: page.template.map { "layouts/\($0.value)" } ?? view.kind.layout)
    }

    private func renderTwin(_ number: Int) -> [UInt8] {
        let page = site.pages[number]
        var bytes = twin.bytes(of: page, documents[number], facts: twinFacts(of: page))
        if page.permalink == .weeks { return bytes + Array(calendarLists.utf8) }
        if let section = index.section(at: page.permalink) {
            let pages = index.subsections(of: section) + section.pages.map { site.pages[$0] }
            bytes += twin.list(title: "Pages", links: pages.map(twinLink)).utf8
        }
        return bytes
    }

    private func pageView(_ number: Int) -> PageView {
        let page = site.pages[number]
        let document = documents[number]
        var view = PageView(
            title: page.title,
            headTitle: headTitle(page.title, at: page.permalink),
            summary: page.summary ?? document.firstParagraph,
            permalink: page.permalink,
            configuration: configuration,
            kind: page.layoutKind
        )
        view.date = page.date
        view.updated = page.updated
        view.body = document.html.isEmpty ? nil : document.html
        view.wordCount = document.wordCount
        view.toc = page.toc == false ? [] : TocEntry.all(of: document.headings)
        view.tags = index.tags(of: page).map(tagView)
        view.feeds = headFeeds(of: page)
        view.extra = page.extra
        view.isDraft = page.isDraft
        view.isFuture = page.date.map { $0.day > today } ?? false
        view.leftOut = LeftOut(page, options: SiteOptions(today: today))?.reason
        view.playground = playground(of: page)
        view.jsonLD = structuredData(of: number).compact
        addNeighbours(of: number, to: &view)
        return view
    }

    /// The title of the browser's window: the page's with the site's, which the home page puts first.
    func headTitle(_ title: String, at permalink: Permalink) -> String {
        let name = configuration.title
        if title == name { return title }
        return permalink == .home ? "\(name): \(title)" : "\(title) · \(name)"
    }

    /// What the page lets visitors try; that the site has all it takes is checked before.
    private func playground(of page: Page) -> PlaygroundView? {
        guard let playground = page.playground, let table = facts.models,
            let site = configuration.playground
        else { return nil }
        return PlaygroundView(
            playground: playground,
            permalink: page.permalink,
            site: site,
            table: table
        )
    }

    /// The section a plain page belongs to, and the pages beside it there.
    private func addNeighbours(of number: Int, to view: inout PageView) {
        guard let place = index.place(ofPage: number) else { return }
        let pages = place.section.pages
        view.section = link(site.pages[place.section.page])
        view.previous = place.index > 0 ? link(site.pages[pages[place.index - 1]]) : nil
        view.next = place.index + 1 < pages.count ? link(site.pages[pages[place.index + 1]]) : nil
    }

    private func structuredData(of number: Int) -> JSONValue {
        let page = site.pages[number]
        if page.permalink == .home {
            return StructuredData.home(configuration, artifacts: facts.artifacts)
        }
        if let view = facts.artifact(page.permalink) { return StructuredData.artifact(view) }
        let section = index.place(ofPage: number).map { site.pages[$0.section.page] }
        return StructuredData.page(page, section: section, configuration)
    }

    private func listing(of page: Page) -> ListingView? {
        guard let section = index.section(at: page.permalink) else { return nil }
        return ListingView(
            pages: section.pages.map { link(site.pages[$0]) },
            sections: index.subsections(of: section).map(link)
        )
    }

    // MARK: - Links

    func link(_ page: Page) -> PageLinkView { PageLinkView(page) }

    func tagView(_ tag: Tag) -> TagView {
        TagView(name: tag.name, url: tag.permalink.path, count: tag.pages.count)
    }

    /// The feeds a page's head names: its own, if it has any, and the site's.
    private func headFeeds(of page: Page) -> [FeedView] {
        if let view = facts.artifact(page.permalink) { return view.feeds + facts.feeds }
        if index.section(at: page.permalink) != nil, page.permalink != .home {
            return FeedView.all(of: feeds.feed(page.title, at: page.permalink)) + facts.feeds
        }
        return facts.feeds
    }
}

extension Permalink {
    /// The calendar of all weeks.
    static let weeks = Permalink("/weeks")
    /// The index of tags.
    static let tags = Permalink("/tags")
    static let notFound = Permalink("/404")
}

extension Page {
    var isNotFound: Bool {
        if case .notFound = kind { true } else { false }
    }

    /// The kind of layout the page has unless it names one.
    var layoutKind: PageKind {
        switch kind {
        case .home: .home
        case .notFound: .notFound
        case .section: permalink == .weeks ? .weeks : .section
        case .page: .page
        case .artifact: .artifact
        }
    }
}
