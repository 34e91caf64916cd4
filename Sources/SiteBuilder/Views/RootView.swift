import Templates

/// Everything a layout can name.
struct RootView: TemplateRecord {
    var site: SiteView
    var page: PageView
    var artifact: ArtifactView?
    var quarter: QuarterView?
    var listing: ListingView?

    static let vocabulary = Vocabulary<RootView>(
        .record("site") { $0.site },
        .record("page") { $0.page },
        .record("artifact") { $0.artifact },
        .record("quarter") { $0.quarter },
        .record("listing") { $0.listing }
    )
}

/// The pages of a section or a tag.
struct ListingView: TemplateRecord {
    var pages: [PageLinkView]
    var sections: [PageLinkView] = []
    var artifacts: [ArtifactView] = []

    static let vocabulary = Vocabulary<ListingView>(
        .list("pages") { $0.pages },
        .list("sections") { $0.sections },
        .list("artifacts") { $0.artifacts },
        .flag("has_pages") { !$0.pages.isEmpty },
        .flag("has_sections") { !$0.sections.isEmpty },
        .flag("has_artifacts") { !$0.artifacts.isEmpty },
        .text("count") { String($0.pages.count + $0.sections.count + $0.artifacts.count) }
    )
}
