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

    private(set) var diagnostics: [Diagnostic] = []

    /// The first main artifact that is neither shipped nor failed.
    private let upNext: Int?

    init(site: Site, templates: TemplateLibrary, feeds: FeedCatalogue, releases: ReleaseStage) {
        self.site = site
        self.templates = templates
        self.feeds = feeds
        self.releases = releases
        upNext = site.artifacts.first { index in
            guard let artifact = site.pages[index].artifact, artifact.isMain else { return false }
            return artifact.status == .planned || artifact.status == .building
        }
    }

    private var configuration: SiteConfiguration { site.configuration }

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
            graph: (edges(views), graph(views))
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

    // MARK: - Install

    /// Each package through the template of its ecosystem.
    private mutating func installs(_ page: Page, _ artifact: Artifact) -> [InstallView] {
        artifact.packages.enumerated().compactMap { index, entry in
            let ecosystem = entry.ecosystem.value
            let template = "install/\(ecosystem)"
            guard templates.contains(template) else {
                report(entry.ecosystem, on: page)
                return nil
            }
            let context = InstallContext(
                entry: entry,
                artifact: artifact,
                title: page.title,
                permalink: page.permalink,
                configuration: configuration
            )
            return InstallView(
                ecosystem: ecosystem,
                label: templates.remark("label", of: template) ?? ecosystem,
                isFirst: index == 0,
                body: templates.render(template, context)
            )
        }
    }

    private mutating func report(_ ecosystem: Located<String>, on page: Page) {
        let known = templates.names(in: "install")
        let hint = nameHint(for: ecosystem.value, among: known, noun: "there are")
        let file = "templates/install/\(ecosystem.value).mustache"
        diagnostics.append(
            Diagnostic(
                in: page.path,
                at: ecosystem.position,
                "there is no install template for '\(ecosystem.value)'",
                hint: "\(hint.map { "\($0); " } ?? "")an ecosystem is added by the file \(file)"
            )
        )
    }

    // MARK: - Calendar

    private func quarters(_ views: [Permalink: ArtifactView]) -> [QuarterView] {
        let links = site.calendar.map {
            QuarterLink(number: $0.number, theme: $0.theme, permalink: $0.permalink)
        }
        return site.calendar.enumerated().map { index, quarter in
            let cells = quarter.cells.map { cell in
                CellView(
                    span: cell.span,
                    configuration: configuration,
                    artifact: cell.artifact.flatMap { views[site.pages[$0].permalink] }
                )
            }
            let shipped = cells.filter { $0.artifact?.artifact.status == .shipped }
            return QuarterView(
                link: links[index],
                summary: quarter.summary,
                span: quarter.span,
                configuration: configuration,
                shipped: shipped.map(\.span.weeks.count).reduce(0, +),
                cells: cells,
                feeds: FeedView.all(of: feeds.feed(links[index].name, at: quarter.permalink)),
                previous: index > 0 ? links[index - 1] : nil,
                next: index + 1 < links.count ? links[index + 1] : nil
            )
        }
    }

    private func edges(
        of span: WeekSpan,
        buildsOn: [ReferenceView],
        usedBy: [ReferenceView]
    ) -> String? {
        CalendarEdges(configuration: configuration)
            .svg(of: span, buildsOn: buildsOn.map(\.span), usedBy: usedBy.map(\.span))
    }

    private func edges(_ views: [ArtifactView]) -> [EdgeView] {
        views.filter(\.artifact.isMain).flatMap { view in
            view.buildsOn.map { EdgeView(from: view.reference, to: $0) }
        }
    }

    private func graph(_ views: [ArtifactView]) -> String? {
        let mains = views.filter(\.artifact.isMain)
        let pairs = edges(views).map { (from: $0.from.span, to: $0.to.span) }
        guard !pairs.isEmpty else { return nil }
        return DependencyGraph(
            weeks: configuration.weeks,
            weeksPerQuarter: configuration.weeksPerQuarter,
            nodes: mains.map { ($0.span, $0.artifact.status) },
            edges: pairs
        ).svg
    }

    // MARK: - Navigation

    /// The items that lead somewhere; a dead one is left out and reported.
    private mutating func navigation() -> [SiteConfiguration.NavigationItem] {
        configuration.navigation.compactMap { item in
            let url = item.value.url
            let isKnown = !url.hasPrefix("/") || site.isKnown(Permalink(url))
            if isKnown { return item.value }
            diagnostics.append(
                Diagnostic(
                    .warning,
                    in: SiteConfiguration.path,
                    at: item.position,
                    "the navigation leads to '\(url)', which is not in the site; it is left out",
                    hint: nearestName(to: url, among: site.pages.map(\.permalink.path).sorted())
                        .map { "did you mean '\($0)'?" }
                )
            )
            return nil
        }
    }
}
