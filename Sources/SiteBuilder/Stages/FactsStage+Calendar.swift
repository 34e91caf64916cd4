import Content
import Diagnostics

/// The year: quarters with their cells, and what builds on what.
extension FactsStage {
    func quarters(_ views: [Permalink: ArtifactView]) -> [QuarterView] {
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

    func edges(
        of span: WeekSpan,
        buildsOn: [ReferenceView],
        usedBy: [ReferenceView]
    ) -> String? {
        CalendarEdges(configuration: configuration)
            .svg(of: span, buildsOn: buildsOn.map(\.span), usedBy: usedBy.map(\.span))
    }

    func edges(_ views: [ArtifactView]) -> [EdgeView] {
        views.filter(\.artifact.isMain).flatMap { view in
            view.buildsOn.map { EdgeView(from: view.reference, to: $0) }
        }
    }

    func graph(_ views: [ArtifactView]) -> String? {
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
}
