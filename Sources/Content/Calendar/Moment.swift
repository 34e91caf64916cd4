/// When something happened: a day, or a day with a time and a zone (RFC 3339).
package struct Moment: Hashable, Sendable {
    /// The day as the author wrote it, in the zone the author wrote.
    package let day: Day

    /// Seconds since 1970-01-01T00:00:00Z; a day without a time counts from midnight UTC.
    package let secondsSince1970: Int

    /// The time of day with its zone as written, `T18:30:00+01:00`, or nil for a day alone.
    package let time: String?

    /// A day without a time.
    package init(_ day: Day) {
        self.init(day: day, secondsSince1970: day.daysSince1970 * 86_400, time: nil)
    }

    private init(day: Day, secondsSince1970: Int, time: String?) {
        self.day = day
        self.secondsSince1970 = secondsSince1970
        self.time = time
    }

    /// Reads a day or an RFC 3339 date-time, or nil if the text is neither.
    ///
    /// The forms are `2026-01-31`, `2026-01-31T18:30:00Z` and `2026-01-31T18:30:00.5+01:00`, with
    /// `T` and `Z` in either case or a blank for `T` (RFC 3339 section 5.6).
    package init?(_ text: String) {
        guard let day = Day(text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        guard let separator = rest.first else {
            self.init(day)
            return
        }
        guard "Tt ".contains(separator), let clock = ClockTime(rest.dropFirst()) else { return nil }
        let seconds = day.daysSince1970 * 86_400 + clock.seconds - clock.offset
        self.init(day: day, secondsSince1970: seconds, time: clock.description)
    }

    /// The RFC 3339 form with a zone, as Atom and JSON Feed want it; a day alone is midnight UTC.
    package var rfc3339: String { "\(day)\(time ?? "T00:00:00Z")" }

    /// The RFC 822 form with a four-digit year, as RSS wants it, in UTC.
    package var rfc822: String {
        let days = Int((Double(secondsSince1970) / 86_400).rounded(.down))
        let utc = Day(daysSince1970: days)
        let seconds = secondsSince1970 - days * 86_400
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
        let date = "\(utc.weekdayName), \(padded(utc.day, 2)) \(utc.monthName) \(utc.year)"
        return "\(date) \(clock.joined(separator: ":")) +0000"
    }
}

extension Moment: Comparable {
    package static func < (one: Moment, other: Moment) -> Bool {
        one.secondsSince1970 < other.secondsSince1970
    }
}

/// The time part of an RFC 3339 date-time, with its zone.
private struct ClockTime: CustomStringConvertible {
    let description: String
    /// Seconds since midnight, and the zone's distance from UTC in seconds.
    let seconds, offset: Int

    init?(_ text: Substring) {
        guard let zoneStart = text.lastIndex(where: { "Zz+-".contains($0) }) else { return nil }
        let parts = text[..<zoneStart].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let clock = Self.numbers(parts[0], count: 3),
            clock[0] < 24, clock[1] < 60, clock[2] <= 60,
            parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy(\.isASCIIDigit)),
            let offset = Self.offset(text[zoneStart...])
        else { return nil }
        seconds = clock[0] * 3600 + clock[1] * 60 + min(clock[2], 59)
        self.offset = offset
        description = "T" + text.uppercased()
    }

    private static func offset(_ zone: Substring) -> Int? {
        if zone == "Z" || zone == "z" { return 0 }
        guard let parts = numbers(zone.dropFirst(), count: 2), parts[0] < 24, parts[1] < 60 else {
            return nil
        }
        return (zone.first == "-" ? -1 : 1) * (parts[0] * 3600 + parts[1] * 60)
    }

    private static func numbers(_ text: Substring, count: Int) -> [Int]? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == count,
            parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        return parts.compactMap { Int($0) }
    }
}
