import Content
import Markdown

/// The rendered Markdown of pages, for as long as text and options are the same and every link and
/// image leads where it led.
struct DocumentMemory: Sendable {
    private struct Entry: Sendable {
        var body: ArraySlice<UInt8>
        var document: MarkdownDocument
    }

    private var options: SiteConfiguration.MarkdownOptions?
    private var baseURL: String?
    private var images: ImageSizes?
    private var entries: [String: Entry] = [:]

    init() {}

    /// Keeps the documents of all pages of a build.
    init(_ documents: [MarkdownDocument], of stage: MarkdownStage) {
        options = stage.site.configuration.markdown
        baseURL = stage.site.configuration.baseURL
        images = stage.images
        entries = Dictionary(
            zip(stage.site.pages, documents).map { page, document in
                (page.path, Entry(body: page.body, document: document))
            },
            uniquingKeysWith: { one, _ in one }
        )
    }

    /// The document of a page, if rendering it in this stage would give the same again.
    func document(of page: Page, in stage: MarkdownStage) -> MarkdownDocument? {
        let configuration = stage.site.configuration
        guard options == configuration.markdown, baseURL == configuration.baseURL,
            let entry = entries[page.path], entry.body == page.body
        else { return nil }
        let folder = page.folder
        let isValid = entry.document.links.allSatisfy { isSame($0, in: folder, stage) }
        return isValid ? entry.document : nil
    }

    /// Whether a link leads where it led, and an image has the size it had.
    ///
    /// One without an address may be an unsafe one or one that led nowhere: nothing tells them apart.
    private func isSame(_ link: Link, in folder: String, _ stage: MarkdownStage) -> Bool {
        guard !link.url.isEmpty else { return false }
        let url = stage.resolver.link(to: link.destination, in: folder).url
        return url == link.url && (!link.isImage || images?[url] == stage.images[url])
    }
}
