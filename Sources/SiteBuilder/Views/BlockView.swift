import Templates

/// What a template of `templates/blocks` can name: a fence ```` ```vibes:name ```` of one page.
struct BlockView: TemplateRecord {
    var site: SiteView

    /// The artifact of the week the author names, or of the page itself.
    var artifact: ArtifactView?

    /// The quarter the author names, or all.
    var quarters: [QuarterView]

    /// What is known of the API's models, if the site has playgrounds.
    var models: ModelTableView?
    var title: String?

    /// The text in the fence, and the same read as Markdown.
    var text: String
    var html: String

    /// The number of the block on its page, from 1, for ids.
    var number: Int

    static let vocabulary = Vocabulary<BlockView>(
        .record("site") { $0.site },
        .record("artifact") { $0.artifact },
        .list("quarters") { $0.quarters },
        .record("models") { $0.models },
        .text("title") { $0.title },
        .text("text") { $0.text.isEmpty ? nil : $0.text },
        .html("html") { $0.html.isEmpty ? nil : $0.html },
        .text("id") { "block-\($0.number)" }
    )
}
