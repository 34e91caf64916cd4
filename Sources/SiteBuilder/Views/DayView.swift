import Content
import Templates

/// A date in the forms a page shows it.
struct DayView: TemplateRecord {
    let moment: Moment

    init(_ moment: Moment) {
        self.moment = moment
    }

    init(_ day: Day) {
        moment = Moment(day)
    }

    static let vocabulary = Vocabulary<DayView>(
        // What a `time` element takes: the day, or the full form when there is a time.
        .text("iso") { $0.moment.time == nil ? "\($0.moment.day)" : $0.moment.rfc3339 },
        .text("label") { $0.moment.day.label },
        .text("short") { $0.moment.day.shortLabel }
    )
}

extension Day {
    /// The form a sentence takes, `5 Feb 2026`.
    var label: String { "\(shortLabel) \(year)" }

    /// A run of days as short as it can be said: `8 to 21 Jan`, `29 Jan to 4 Feb`.
    static func range(_ first: Day, _ last: Day) -> String {
        let start =
            (first.year, first.month) == (last.year, last.month) ? "\(first.day)" : first.shortLabel
        return "\(start) to \(last.shortLabel)"
    }
}
