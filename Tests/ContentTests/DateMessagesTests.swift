import Testing

/// What is said of days and times.
@Suite struct DateMessagesTests {
    @Test(arguments: examples)
    func `says why a date is none`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .page(
            "a day the calendar lacks",
            "date: 2026-02-30",
            prints: """
                content/a.md:4:7: error: 2026-02-30 is not a day of the calendar
                  4 | date: 2026-02-30
                    |       ^~~~~~~~~~
                """
        ),
        .page(
            "single digits",
            "date: 2026-1-5",
            prints: """
                content/a.md:4:7: error: 'date' must have two digits for month and day, not \
                '2026-1-5'
                  4 | date: 2026-1-5
                    |       ^~~~~~~~
                  hint: did you mean 2026-01-05?
                """
        ),
        .page(
            "a word",
            "date: tomorrow",
            prints: """
                content/a.md:4:7: error: 'date' must be a day like 2026-01-31 or a time like \
                2026-01-31T18:30:00Z, not 'tomorrow'
                  4 | date: tomorrow
                    |       ^~~~~~~~
                """
        ),
        .page(
            "a time without a zone",
            "date: 2026-01-31 18:30",
            prints: """
                content/a.md:4:7: error: 'date' must be a day like 2026-01-31 or a time like \
                2026-01-31T18:30:00Z, not '2026-01-31 18:30'
                  4 | date: 2026-01-31 18:30
                    |       ^~~~~~~~~~~~~~~~
                """
        ),
        .page(
            "a list",
            "updated: [2026]",
            prints: """
                content/a.md:4:10: error: 'updated' must be a day like 2026-01-31 or a time \
                like 2026-01-31T18:30:00Z, not a list
                  4 | updated: [2026]
                    |          ^~~~~~
                """
        ),
    ]
}
