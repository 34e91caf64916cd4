import Content
import Templates

/// A quarter with its calendar cells.
struct QuarterView: TemplateRecord {
    var link: QuarterLink
    var summary: String?
    var span: WeekSpan
    var configuration: SiteConfiguration
    var shipped: Int
    var cells: [CellView]
    var feeds: [FeedView]
    var previous: QuarterLink?
    var next: QuarterLink?
    var isCurrent = false

    static let vocabulary = Vocabulary<QuarterView>(
        .text("id") { "q\($0.link.number)" },
        .text("name") { $0.link.name },
        .text("number") { String($0.link.number) },
        .text("theme") { $0.link.theme },
        .text("summary") { $0.summary },
        .text("url") { $0.link.url },
        .text("weeks") { $0.span.label },
        .text("dates") { $0.dates },
        .text("shipped") { String($0.shipped) },
        .text("total") { String($0.span.weeks.count) },
        .flag("current") { $0.isCurrent },
        .list("cells") { $0.cells },
        .list("feeds") { $0.feeds },
        .record("previous") { $0.previous },
        .record("next") { $0.next }
    )

    private var dates: String {
        let last = configuration.lastDay(ofWeek: span.last)
        return "\(configuration.dates(of: span)) \(last.year)"
    }
}

/// A quarter, as a link shows it.
struct QuarterLink: TemplateRecord {
    var number: Int
    var theme: String
    var permalink: Permalink

    var name: String { "Q\(number)" }
    var url: String { permalink.path }

    static let vocabulary = Vocabulary<QuarterLink>(
        .text("name") { $0.name },
        .text("theme") { $0.theme },
        .text("url") { $0.url }
    )
}

/// A cell of the calendar: the main artifact of its weeks, or a week without one.
struct CellView: TemplateRecord {
    var span: WeekSpan
    var configuration: SiteConfiguration
    var artifact: ArtifactView?

    static let vocabulary = Vocabulary<CellView>(
        .text("week") { $0.span.label },
        .text("week_id") { "w\($0.span.first)" },
        .list("other_ids") { $0.span.weeks.dropFirst().map(WeekAnchor.init) },
        .text("span_class") { $0.span.weeks.count > 1 ? "span-\($0.span.weeks.count)" : nil },
        .record("starts") { DayView($0.configuration.firstDay(ofWeek: $0.span.first)) },
        .text("dates") { $0.configuration.dates(of: $0.span) },
        .record("artifact") { $0.artifact }
    )
}

/// The fragment of a week inside a longer cell.
struct WeekAnchor: TemplateRecord {
    var week: Int

    static let vocabulary = Vocabulary<WeekAnchor>(
        .text("id") { "w\($0.week)" }
    )
}

/// A pair of the dependency graph.
struct EdgeView: TemplateRecord {
    var from: ReferenceView
    var to: ReferenceView

    static let vocabulary = Vocabulary<EdgeView>(
        .record("from") { $0.from },
        .record("to") { $0.to }
    )
}
