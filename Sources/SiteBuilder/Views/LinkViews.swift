import Content
import Diagnostics
import Templates

/// Another artifact, as a row or a link shows it.
struct ReferenceView: TemplateRecord {
    var span: WeekSpan
    var title: String
    var url: String
    var status: StatusView

    static let vocabulary = Vocabulary<ReferenceView>(
        .text("week") { $0.span.label },
        .text("title") { $0.title },
        .text("url") { $0.url },
        .record("status") { $0.status }
    )
}

/// Another page, as a list shows it.
struct PageLinkView: TemplateRecord {
    var title: String
    var url: String
    var summary: String?
    var date: Moment?
    var isDraft = false

    static let vocabulary = Vocabulary<PageLinkView>(
        .text("title") { $0.title },
        .text("url") { $0.url },
        .text("summary") { $0.summary },
        .record("date") { $0.date.map(DayView.init) },
        .flag("is_draft") { $0.isDraft }
    )
}

extension PageLinkView {
    /// A page as a link.
    init(_ page: Page) {
        self.init(
            title: page.title,
            url: page.permalink.path,
            summary: page.summary,
            date: page.date,
            isDraft: page.isDraft
        )
    }
}

/// A tag and how many pages have it.
struct TagView: TemplateRecord {
    var name: String
    var url: String
    var count: Int

    static let vocabulary = Vocabulary<TagView>(
        .text("name") { $0.name },
        .text("url") { $0.url },
        .text("count") { String($0.count) }
    )
}

/// A feed in one format.
struct FeedView: TemplateRecord {
    var title: String
    var format: FeedFormat
    var url: String

    static let vocabulary = Vocabulary<FeedView>(
        .text("label") { $0.format.label },
        .text("title") { $0.title },
        .text("type") { $0.format.type },
        .text("url") { $0.url }
    )

    /// The feed's links in every format.
    static func all(of feed: Feed) -> [FeedView] {
        FeedFormat.allCases.map {
            FeedView(title: "\(feed.title) (\($0.label))", format: $0, url: feed.path($0))
        }
    }
}

/// A repository.
struct RepositoryView: TemplateRecord {
    var repository: GitRepository

    static let vocabulary = Vocabulary<RepositoryView>(
        .text("url") { $0.repository.url },
        .text("label") { $0.repository.label },
        .text("clone_url") { $0.repository.url + ".git" }
    )
}

/// A button that makes a copy of a repository.
struct ForkView: TemplateRecord {
    var label: String
    var url: String

    static let vocabulary = Vocabulary<ForkView>(
        .text("label") { $0.label },
        .text("url") { $0.url }
    )

    /// The ways of copying that fit the repository: those the author opted into, at GitHub only.
    static func all(of artifact: Artifact) -> [ForkView] {
        guard let repository = artifact.repository, let name = repository.gitHubName else {
            return []
        }
        let ways = [
            (true, "Fork on GitHub", "\(repository.url)/fork"),
            (artifact.fork.template, "Use as template", "\(repository.url)/generate"),
            (artifact.fork.codespaces, "Codespaces", "https://codespaces.new/\(name)?quickstart=1"),
            (artifact.fork.gitpod, "Gitpod", "https://gitpod.io/#\(repository.url)"),
        ]
        return ways.filter(\.0).map { ForkView(label: $0.1, url: $0.2) }
    }
}

/// A free value of the author's.
struct ExtraView: TemplateRecord {
    var extra: ExtraValue

    static let vocabulary = Vocabulary<ExtraView>(
        .text("name") { $0.extra.name },
        .text("value") { $0.extra.value }
    )
}
