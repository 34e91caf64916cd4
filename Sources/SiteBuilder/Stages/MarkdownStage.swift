import Content
import Diagnostics
import Markdown

/// Renders the Markdown of every page, its links resolved to the site's addresses.
struct MarkdownStage: Sendable {
    let site: Site
    let routes: ContentRoutes
    let resolver: LinkResolver

    /// The content files that are not pages, by their path.
    let filesByPath: [String: ContentFile]

    init(site: Site, files: [ContentFile]) {
        let routes = ContentRoutes(pages: site.pages)
        self.site = site
        self.routes = routes
        filesByPath = Dictionary(files.map { ($0.path, $0) }) { one, _ in one }
        resolver = LinkResolver(
            pages: Dictionary(site.pages.map { ($0.path, $0.permalink) }) { one, _ in one },
            files: Dictionary(files.map { ($0.path, routes.url(of: $0.path)) }) { one, _ in one },
            leftOut: Dictionary(site.leftOut.map { ($0.path, $0) }) { one, _ in one },
            baseURL: site.configuration.baseURL
        )
    }

    /// The documents of all pages, in their order.
    func documents(jobs: Int) async -> [MarkdownDocument] {
        await concurrentMap(site.pages, jobs: jobs) { page in
            document(of: page.body, on: page)
        }
    }

    /// A text as a document of the page.
    func document(of text: ArraySlice<UInt8>, on page: Page) -> MarkdownDocument {
        let folder = page.folder
        let options = MarkdownOptions(
            allowsRawHTML: site.configuration.markdown.rawHTML,
            resolve: { destination, _ in resolver.link(to: destination, in: folder) }
        )
        return MarkdownDocument(parsing: text, options: options)
    }

    /// What the authors should hear of their texts.
    func remarks(_ documents: [MarkdownDocument]) -> [Diagnostic] {
        zip(site.pages, documents).flatMap { page, document in
            document.remarks.map { $0.diagnostic(on: page) }
        }
    }
}

extension MarkdownRemark {
    /// The remark as a warning at its place in the page's file.
    fileprivate func diagnostic(on page: Page) -> Diagnostic {
        Diagnostic(
            .warning,
            in: page.path,
            at: place.position(in: page.body, firstLine: page.bodyLine, underlining: needle),
            message,
            hint: hint
        )
    }

    private var message: String {
        switch kind {
        case .droppedHTML: "raw HTML is left out"
        case .missingFootnote(let label): "there is no footnote “\(label)”"
        case .unusedFootnote(let label): "nothing refers to the footnote “\(label)”: it is left out"
        case .repeatedFootnote(let label):
            "there is a footnote “\(label)” already: this one is left out"
        }
    }

    private var hint: String? {
        switch kind {
        case .droppedHTML:
            "write Markdown, or set markdown.raw_html: true in \(SiteConfiguration.path)"
        case .missingFootnote(let label):
            "define it on a line of its own, [^\(label)]: …, or write \\[^\(label)] to show the brackets"
        case .unusedFootnote(let label): "write [^\(label)] where it belongs"
        case .repeatedFootnote: "give it a label of its own"
        }
    }

    /// What the caret underlines.
    private var needle: String? {
        switch kind {
        case .droppedHTML: nil
        case .missingFootnote(let label), .unusedFootnote(let label), .repeatedFootnote(let label):
            "[^\(label)]"
        }
    }
}
