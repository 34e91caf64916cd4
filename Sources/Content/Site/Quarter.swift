import Diagnostics

/// A part of the year with a theme, and its weeks as the calendar shows them.
package struct Quarter: Sendable {
    /// From 1.
    package let number: Int
    package let theme: String
    package let summary: String?
    package let weeks: ClosedRange<Int>
    package let cells: [CalendarCell]

    /// The address of the quarter's page, `/q1`.
    package var permalink: Permalink { Permalink("/q\(number)") }
}

/// One place in the calendar: the weeks of a main artifact, or one week without any.
package struct CalendarCell: Hashable, Sendable {
    package let span: WeekSpan

    /// The index of the artifact's page.
    package let artifact: Int?
}

/// Lays the main artifacts out over the weeks of the study.
struct CalendarLayout {
    let configuration: SiteConfiguration
    let pages: [Page]
    let mainByWeek: [Int: Int]

    var quarters: [Quarter] {
        let length = configuration.weeksPerQuarter
        return configuration.quarters.enumerated().map { index, theme in
            let weeks = (index * length + 1)...max(index * length + 1, (index + 1) * length)
            return Quarter(
                number: index + 1,
                theme: theme.theme,
                summary: theme.summary,
                weeks: weeks,
                cells: cells(of: weeks)
            )
        }
    }

    /// The errors of artifacts that lie in two quarters.
    func problems(of artifacts: [Int]) -> [Diagnostic] {
        artifacts.map { pages[$0] }.compactMap { page in
            guard let artifact = page.artifact, artifact.isMain else { return nil }
            let span = artifact.weeks.value
            let length = max(1, configuration.weeksPerQuarter)
            let quarter = (span.first - 1) / length
            guard (span.last - 1) / length != quarter else { return nil }
            return Diagnostic(
                in: page.path,
                at: artifact.weeks.position,
                "weeks \(span.slug) lie in more than one quarter",
                hint: "quarter \(quarter + 1) ends with week \((quarter + 1) * length)"
            )
        }
    }

    private func cells(of weeks: ClosedRange<Int>) -> [CalendarCell] {
        var cells: [CalendarCell] = []
        for week in weeks {
            let artifact = mainByWeek[week]
            if let artifact, cells.last?.artifact == artifact { continue }
            let last = weeks.reversed().first { artifact != nil && mainByWeek[$0] == artifact }
            guard let span = WeekSpan(week, last ?? week) else { continue }
            cells.append(CalendarCell(span: span, artifact: artifact))
        }
        return cells
    }
}
