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
    let images: ImageSizes

    /// Reads what links and images need to know of the content files that are not pages.
    init(
        site: Site,
        files: [ContentFile],
        jobs: Int,
        remembering memory: inout BuildMemory
    ) async {
        let routes = ContentRoutes(pages: site.pages)
        images = await ImageSizes(
            of: files,
            routes: routes,
            jobs: jobs,
            remembering: &memory.images
        )
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
    ///
    /// - Parameters:
    ///   - jobs: How many workers run at once.
    ///   - memory: The documents rendered before; afterwards, these.
    /// - Returns: A document for each page.
    func documents(
        jobs: Int,
        remembering memory: inout DocumentMemory
    ) async -> [MarkdownDocument] {
        let known = memory
        let documents = await concurrentMap(site.pages, jobs: jobs) { page in
            known.document(of: page, in: self) ?? document(of: page.body, on: page)
        }
        memory = DocumentMemory(documents, of: self)
        return documents
    }

    /// A text as a document of the page.
    ///
    /// - Parameters:
    ///   - text: The Markdown.
    ///   - page: The page that the text is shown on; relative links start from its folder.
    ///   - part: The text's number among those that are not the page's own.
    /// - Returns: The text, rendered.
    func document(
        of text: ArraySlice<UInt8>,
        on page: Page,
        part: Int? = nil
    ) -> MarkdownDocument {
        let folder = page.folder
        var options = MarkdownOptions(
            allowsRawHTML: site.configuration.markdown.rawHTML,
            resolve: { destination, isImage in
                var link = resolver.link(to: destination, in: folder)
                if isImage { link.size = images[link.url] }
                return link
            }
        )
        options.part = part
        options.isSmart = site.configuration.markdown.smartPunctuation
        return MarkdownDocument(parsing: text, options: options)
    }

    /// What the authors should hear of their texts.
    func remarks(_ documents: [MarkdownDocument]) -> [Diagnostic] {
        zip(site.pages, documents).flatMap { page, document in
            images.diagnostics(of: document, on: page)
                + document.remarks.map {
                    $0.diagnostic(
                        in: page.path,
                        text: page.body,
                        firstLine: page.bodyLine,
                        toKeepHTML: "set markdown.raw_html: true in \(SiteConfiguration.path)"
                    )
                }
        }
    }
}
