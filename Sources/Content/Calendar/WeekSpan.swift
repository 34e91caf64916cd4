/// The week or the run of weeks that one artifact fills, counted from 1.
package struct WeekSpan: Hashable, Sendable {
    package let first: Int
    package let last: Int

    /// Creates a span; nil if it is empty or begins before week 1.
    package init?(_ first: Int, _ last: Int) {
        guard first >= 1, last >= first else { return nil }
        (self.first, self.last) = (first, last)
    }

    /// Reads `6` or `2-3`, or nil if the text is neither.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2 else {
            return nil
        }
        self.init(first, last)
    }

    /// Every week of the span.
    package var weeks: ClosedRange<Int> { first...last }

    /// The form a reader sees, with an en dash: `6` or `2–3`.
    package var label: String { first == last ? "\(first)" : "\(first)–\(last)" }

    /// The form of addresses and data, `6` or `2-3`.
    package var slug: String { first == last ? "\(first)" : "\(first)-\(last)" }
}

extension WeekSpan: Comparable {
    package static func < (one: WeekSpan, other: WeekSpan) -> Bool {
        (one.first, one.last) < (other.first, other.last)
    }
}
