import Content
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
        ("2026-01-01", 20_454), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func `counts days both ways`(text: String, number: Int) throws {
        let day = try #require(Day(text))
        #expect(day.daysSince1970 == number)
        #expect(Day(daysSince1970: number) == day)
        #expect(day.description == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00",
        "0000-01-01", "2026-1-01", "26-01-01", "2026-01-01 ", "2026/01/01", "+026-01-01", "",
    ])
    func `refuses what is no day`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `finds every day of four hundred years again`() {
        for number in stride(from: 0, to: 146_097, by: 1) {
            let day = Day(daysSince1970: number)
            #expect(day.daysSince1970 == number)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
        }
    }

    @Test func `names weekday and month`() throws {
        let day = try #require(Day("2026-02-05"))
        #expect(day.weekdayName == "Thu")
        #expect(day.shortLabel == "5 Feb")
        #expect(day.advanced(by: -36).weekdayName == "Wed")
        #expect(Day("1969-12-31")?.weekdayName == "Wed")
    }
}

@Suite struct MomentTests {
    @Test(arguments: [
        ("2026-01-31", "2026-01-31T00:00:00Z", "Sat, 31 Jan 2026 00:00:00 +0000"),
        ("2026-01-31T18:30:00Z", "2026-01-31T18:30:00Z", "Sat, 31 Jan 2026 18:30:00 +0000"),
        (
            "2026-01-01t00:30:00.25+01:00", "2026-01-01T00:30:00.25+01:00",
            "Wed, 31 Dec 2025 23:30:00 +0000"
        ),
        (
            "1969-12-31T23:00:00-02:30", "1969-12-31T23:00:00-02:30",
            "Thu, 01 Jan 1970 01:30:00 +0000"
        ),
        ("2026-01-31 18:30:00z", "2026-01-31T18:30:00Z", "Sat, 31 Jan 2026 18:30:00 +0000"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z", "Sat, 31 Dec 2016 23:59:59 +0000"),
    ])
    func `writes what feeds want`(text: String, rfc3339: String, rfc822: String) throws {
        let moment = try #require(Moment(text))
        #expect(moment.rfc3339 == rfc3339)
        #expect(moment.rfc822 == rfc822)
    }

    @Test(arguments: [
        "2026-01-31T18:30Z", "2026-01-31T18:30:00", "2026-01-31T24:00:00Z", "2026-01-31T18:60:00Z",
        "2026-01-31_18:30:00Z", "2026-01-31T18:30:00+1:00", "2026-01-31T18:30:00.Z", "2026-02-30",
        "2026-01-31T18:30:00+24:00", "2026-01-31x", "2026-01-31T", "2026-01-31T1８:30:00Z",
    ])
    func `refuses what is no time`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `orders by the instant, whatever the zone`() throws {
        let early = try #require(Moment("2026-01-01T01:00:00+02:00"))
        let late = try #require(Moment("2025-12-31T23:30:00Z"))
        #expect(early < late)
    }
}

@Suite struct WeekSpanTests {
    @Test(arguments: [("6", "6", "6"), ("2-3", "2–3", "2-3"), ("06", "6", "6"), ("4-4", "4", "4")])
    func `reads one week or a span`(text: String, label: String, slug: String) throws {
        let span = try #require(WeekSpan(text))
        #expect(span.label == label)
        #expect(span.slug == slug)
    }

    @Test(arguments: ["", "0", "3-2", "1-2-3", "a", "-1", "2-", "2–3"])
    func `refuses what is no span`(text: String) {
        #expect(WeekSpan(text) == nil)
    }
}
