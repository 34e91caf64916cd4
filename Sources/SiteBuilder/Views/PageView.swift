import Content
import Markdown
import Templates

/// The page being rendered.
struct PageView: TemplateRecord {
    var title: String
    var headTitle: String
    var summary: String?
    var permalink: Permalink
    var configuration: SiteConfiguration
    var kind: PageKind
    var date: Moment?
    var updated: Moment?
    var body: String?
    var wordCount = 0
    var toc: [TocEntry] = []
    var tags: [TagView] = []
    var feeds: [FeedView] = []
    var extra: [ExtraValue] = []
    var jsonLD = ""
    var isDraft = false
    var isFuture = false

    /// Why a build without drafts and the future would not have the page.
    var leftOut: LeftOut.Reason?
    var playground: PlaygroundView?
    var section: PageLinkView?
    var previous: PageLinkView?
    var next: PageLinkView?

    static let vocabulary = Vocabulary<PageView>(
        .text("title") { $0.title },
        .text("head_title") { $0.headTitle },
        .text("summary") { $0.summary },
        .text("url") { $0.permalink.path },
        .text("canonical") { $0.configuration.absolute($0.permalink.path) },
        .text("markdown_url") { $0.permalink.markdown },
        .record("date") { $0.date.map(DayView.init) },
        .record("updated") { $0.updated.map(DayView.init) },
        .html("body") { $0.body },
        .list("toc") { $0.toc },
        .flag("has_toc") { !$0.toc.isEmpty },
        .list("tags") { $0.tags },
        .flag("has_tags") { !$0.tags.isEmpty },
        .html("json_ld") { $0.jsonLD },
        .text("og_type") { $0.kind == .artifact || $0.kind == .page ? "article" : "website" },
        .flag("is_home") { $0.kind == .home },
        .flag("is_draft") { $0.isDraft },
        .flag("is_future") { $0.isFuture },
        .text("left_out") { $0.leftOut?.words },
        .flag("noindex") { $0.kind == .notFound },
        .list("feeds") { $0.feeds },
        .list("extra") { $0.extra.map(ExtraView.init) },
        // An adult reads some 230 words of prose a minute.
        .text("reading_minutes") { String(max(1, ($0.wordCount + 115) / 230)) },
        .record("playground") { $0.playground },
        .record("section") { $0.section },
        .record("previous") { $0.previous },
        .record("next") { $0.next },
        .text("kind") { $0.kind.rawValue }
    )
}

/// What kind of page a layout is chosen for; the raw value is the layout's name.
enum PageKind: String, CaseIterable, Sendable {
    case home
    case weeks
    case quarter
    case artifact
    case section
    case page
    case tags
    case tag
    case notFound = "not-found"

    /// The layout in the template library.
    var layout: String { "layouts/\(rawValue)" }
}

/// A heading of the table of contents, with those below it.
struct TocEntry: TemplateRecord {
    var id: String
    var text: String
    var children: [TocEntry]

    static let vocabulary = Vocabulary<TocEntry>(
        .text("id") { $0.id },
        .text("text") { $0.text },
        .list("children") { $0.children },
        .flag("has_children") { !$0.children.isEmpty }
    )

    /// The second and third level of a document's headings; empty if there are fewer than two of the
    /// second.
    static func all(of headings: [Heading]) -> [TocEntry] {
        var entries: [TocEntry] = []
        for heading in headings {
            let entry = TocEntry(id: heading.id, text: heading.text, children: [])
            switch heading.level {
            case 2: entries.append(entry)
            case 3 where !entries.isEmpty: entries[entries.count - 1].children.append(entry)
            default: break
            }
        }
        return entries.count < 2 ? [] : entries
    }
}
