import Content
import Diagnostics
import Templates

/// An artifact as pages show it: on its own page, in the calendar, in lists.
struct ArtifactView: TemplateRecord {
    var page: Page
    var artifact: Artifact

    /// When it came out; a companion without a date of its own came out with its weeks.
    var published: Moment?
    var configuration: SiteConfiguration
    var status: StatusView
    var quarter: QuarterLink
    var buildsOn: [ReferenceView]
    var usedBy: [ReferenceView]
    var serviceFor: [ReferenceView]
    var companions: [ReferenceView]
    var companionOf: ReferenceView?
    var installs: [InstallView]
    var releases: [ReleaseView]
    var feeds: [FeedView]
    var weekLine: [WeekLineItem]
    var previous: ReferenceView?
    var next: ReferenceView?
    var edges: String?

    var span: WeekSpan { artifact.weeks.value }
    var forks: [ForkView] { ForkView.all(of: artifact) }

    static let vocabulary = Vocabulary<ArtifactView>(
        .text("title") { $0.page.title },
        .text("url") { $0.page.permalink.path },
        .text("slug") { String($0.page.permalink.path.dropFirst()) },
        .text("summary") { $0.page.summary },
        .flag("is_draft") { $0.page.isDraft },
        .text("week") { $0.span.label },
        .text("week_id") { "w\($0.span.first)" },
        .flag("is_span") { $0.span.first != $0.span.last },
        .record("status") { $0.status },
        .flag("is_main") { $0.artifact.isMain },
        .text("capability") { $0.artifact.capability },
        .record("date") { $0.page.date.map(DayView.init) },
        .record("starts") { DayView($0.configuration.firstDay(ofWeek: $0.span.first)) },
        .text("dates") { $0.configuration.dates(of: $0.span) },
        .text("quarter_name") { $0.quarter.name },
        .text("quarter_url") { $0.quarter.url },
        .text("quarter_theme") { $0.quarter.theme },
        .text("languages") {
            $0.artifact.languages.isEmpty ? nil : $0.artifact.languages.joined(separator: ", ")
        },
        .text("licence") { $0.artifact.licence },
        .record("repository") { $0.artifact.repository.map(RepositoryView.init) },
        .text("path") { $0.artifact.repositoryPath },
        .text("version") { $0.releases.first?.version },
        .text("post") { $0.artifact.post },
        .text("logs") { $0.artifact.logs },
        .flag("has_story") { $0.artifact.post != nil || $0.artifact.logs != nil },
        .text("service") { $0.artifact.service },
        .list("service_for") { $0.serviceFor },
        .text("roadmap") { $0.artifact.roadmap },
        .list("builds_on") { $0.buildsOn },
        .flag("has_builds_on") { !$0.buildsOn.isEmpty },
        .text("builds_on_weeks") { $0.buildsOnWeeks },
        .list("used_by") { $0.usedBy },
        .flag("has_used_by") { !$0.usedBy.isEmpty },
        .list("companions") { $0.companions },
        .flag("has_companions") { !$0.companions.isEmpty },
        .record("companion_of") { $0.companionOf },
        .list("installs") { $0.installs },
        .flag("has_installs") { !$0.installs.isEmpty },
        .flag("has_tabs") { $0.installs.count > 1 },
        .list("forks") { $0.forks },
        .flag("has_forks") { !$0.forks.isEmpty },
        .list("releases") { $0.releases },
        .flag("has_releases") { !$0.releases.isEmpty },
        .list("feeds") { $0.feeds },
        .text("json_url") { "/" + ArtifactAPI.file(of: $0.page) },
        .text("latest_url") {
            $0.releases.isEmpty ? nil : "/" + ArtifactAPI.latestFile(of: $0.page)
        },
        .text("markdown_url") { $0.page.permalink.markdown },
        .list("week_line") { $0.weekLine },
        .record("previous") { $0.previous },
        .record("next") { $0.next },
        .html("edges") { $0.edges }
    )

    private var buildsOnWeeks: String? {
        buildsOn.isEmpty ? nil : buildsOn.map(\.span.label).joined(separator: ", ")
    }
}

/// One step of the line of weeks at the foot of an artifact's page.
struct WeekLineItem: TemplateRecord {
    var span: WeekSpan
    var title: String?
    var url: String?
    var status: StatusView
    var isCurrent: Bool

    static let vocabulary = Vocabulary<WeekLineItem>(
        .text("week") { $0.span.label },
        .text("id") { "w\($0.span.first)" },
        .text("title") { $0.title },
        .text("url") { $0.url },
        .record("status") { $0.status },
        .flag("current") { $0.isCurrent }
    )
}

extension SiteConfiguration {
    /// The days of a run of weeks, `8 to 21 Jan`.
    func dates(of span: WeekSpan) -> String {
        Day.range(firstDay(ofWeek: span.first), lastDay(ofWeek: span.last))
    }
}
