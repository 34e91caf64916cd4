import Content
import Diagnostics
import Markdown
import Templates

/// Computes what all pages share: every artifact as pages show it, the calendar, the lists.
struct FactsStage {
    let site: Site
    let templates: TemplateLibrary
    let feeds: FeedCatalogue
    let releases: ReleaseStage
    let models: ModelTable?

    var diagnostics: [Diagnostic] = []

    /// The first main artifact that is neither shipped nor failed.
    private let upNext: Int?

    init(
        _ site: Site,
        templates: TemplateLibrary,
        feeds: FeedCatalogue,
        releases: ReleaseStage,
        models: ModelTable?
    ) {
        self.site = site
        self.templates = templates
        self.feeds = feeds
        self.releases = releases
        self.models = models
        upNext = site.artifacts.first { index in
            guard let artifact = site.pages[index].artifact, artifact.isMain else { return false }
            return artifact.status == .planned || artifact.status == .building
        }
    }

    var configuration: SiteConfiguration { site.configuration }

    /// The facts; problems found on the way are in `diagnostics`.
    mutating func facts() -> SiteFacts {
        let views = site.artifacts.map { artifactView($0) }
        let byPermalink = Dictionary(views.map { ($0.page.permalink, $0) }) { one, _ in one }
        return SiteFacts(
            configuration: configuration,
            quarters: quarters(byPermalink),
            artifacts: views,
            navigation: navigation(),
            tags: site.tags.map {
                TagView(name: $0.name, url: $0.permalink.path, count: $0.pages.count)
            },
            sections: site.sections.map { site.pages[$0.page] }.map(PageLinkView.init),
            feeds: FeedView.all(of: feeds.feed(nil, at: .home)),
            graph: (edges(views), graph(views)),
            models: models
        )
    }

    // MARK: - Artifacts

    private mutating func artifactView(_ index: Int) -> ArtifactView {
        let page = site.pages[index]
        guard let artifact = page.artifact else {
            preconditionFailure("\(page.path) is listed as an artifact and is none")
        }
        let span = artifact.weeks.value
        let buildsOn = site.dependencies(of: index).map(reference)
        let usedBy = site.usedBy(index).map(reference)
        let main = site.mainArtifact(ofCompanion: index)
        guard let quarter = site.quarter(ofWeek: span.first) else {
            preconditionFailure("\(page.path) lies in no quarter")
        }
        return ArtifactView(
            page: page,
            artifact: artifact,
            published: site.publicationDate(of: index),
            configuration: configuration,
            status: status(index),
            quarter: QuarterLink(
                number: quarter.number,
                theme: quarter.theme,
                permalink: quarter.permalink
            ),
            buildsOn: buildsOn,
            usedBy: usedBy,
            serviceFor: artifact.serviceFor.compactMap { reference(week: $0.value) },
            companions: site.companions(of: main ?? index).filter { $0 != index }.map(reference),
            companionOf: main.map(reference),
            installs: installs(page, artifact),
            releases: releases.views(of: page, artifact),
            feeds: FeedView.all(of: feeds.releases(of: page)),
            weekLine: weekLine(of: index, in: quarter),
            previous: site.previousArtifact(of: main ?? index).map(reference),
            next: site.nextArtifact(of: main ?? index).map(reference),
            edges: edges(of: span, buildsOn: buildsOn, usedBy: usedBy)
        )
    }

    private func reference(_ index: Int) -> ReferenceView {
        let page = site.pages[index]
        guard let artifact = page.artifact else {
            preconditionFailure("\(page.path) is referred to as an artifact and is none")
        }
        return ReferenceView(
            span: artifact.weeks.value,
            title: page.title,
            url: page.permalink.path,
            status: status(index)
        )
    }

    private func reference(week: Int) -> ReferenceView? {
        site.mainArtifact(ofWeek: week).map(reference)
    }

    private func status(_ index: Int) -> StatusView {
        StatusView(
            status: site.pages[index].artifact?.status ?? .planned,
            isNext: index == upNext
        )
    }

    private func weekLine(of index: Int, in quarter: Quarter) -> [WeekLineItem] {
        let span = site.pages[index].artifact?.weeks.value
        return quarter.cells.map { cell in
            let page = cell.artifact.map { site.pages[$0] }
            return WeekLineItem(
                span: cell.span,
                title: page?.title,
                url: page?.permalink.path,
                status: cell.artifact.map(status) ?? StatusView(status: .planned, isNext: false),
                isCurrent: cell.artifact == index || cell.span == span && page == nil
            )
        }
    }
}
