import Content
import Testing

@Suite struct CalendarTests {
    private static let files: KeyValuePairs = [
        "weeks/01-hub.md": "title: Hub\nweek: 1\nstatus: building",
        "weeks/02-03-memory.md": "title: Memory\nweek: 2-3\nstatus: building\nbuilds_on: [1]",
        "weeks/02-box.md": "title: Box\nweek: 2\nstatus: building\nmain: false",
        "weeks/03-ab.md": "title: Ab\nweek: 3\nstatus: building\nmain: false\nbuilds_on: [1, 1]",
        "weeks/06-debugger.md": "title: Debugger\nweek: 6\nstatus: building\nbuilds_on: [3, 2, 1]",
        "weeks/13-end.md": "title: End\nweek: 12-13\nstatus: planned",
    ]

    private let example = ExampleSite(files)

    @Test func `has artifacts in the order of weeks, main ones first`() {
        #expect(example.output == "")
        #expect(
            example.addresses(example.site.artifacts) == [
                "/wk1-hub", "/wk2-3-memory", "/wk2-box", "/wk3-ab", "/wk6-debugger", "/wk12-13-end",
            ]
        )
    }

    @Test func `covers every week once`() {
        let calendar = example.site.calendar
        #expect(calendar.map(\.number) == [1, 2, 3, 4])
        #expect(calendar.map(\.weeks) == [1...13, 14...26, 27...39, 40...52])
        #expect(calendar.map(\.permalink.path) == ["/q1", "/q2", "/q3", "/q4"])
        #expect(
            calendar[0].cells.map(\.span.slug) == [
                "1", "2-3", "4", "5", "6", "7", "8", "9", "10", "11", "12-13",
            ]
        )
        let filled = calendar[0].cells.compactMap(\.artifact)
        #expect(
            example.addresses(filled) == [
                "/wk1-hub", "/wk2-3-memory", "/wk6-debugger", "/wk12-13-end",
            ]
        )
        #expect(calendar[3].cells.count == 13)
    }

    @Test func `knows what builds on what`() {
        let hub = example.index("weeks/01-hub.md")
        let memory = example.index("weeks/02-03-memory.md")
        let debugger = example.index("weeks/06-debugger.md")
        #expect(example.site.dependencies(of: debugger) == [hub, memory])
        #expect(
            example.addresses(example.site.usedBy(hub)) == [
                "/wk2-3-memory", "/wk3-ab", "/wk6-debugger",
            ]
        )
        #expect(example.site.usedBy(debugger).isEmpty)
    }

    @Test func `knows neighbours and companions`() {
        let memory = example.index("weeks/02-03-memory.md")
        let box = example.index("weeks/02-box.md")
        #expect(example.site.mainArtifact(ofWeek: 3) == memory)
        #expect(example.site.mainArtifact(ofWeek: 4) == nil)
        #expect(example.site.previousArtifact(of: memory) == example.index("weeks/01-hub.md"))
        #expect(example.site.nextArtifact(of: memory) == example.index("weeks/06-debugger.md"))
        #expect(example.site.nextArtifact(of: box) == nil)
        #expect(example.addresses(example.site.companions(of: memory)) == ["/wk2-box", "/wk3-ab"])
        #expect(example.site.mainArtifact(ofCompanion: box) == memory)
    }
}
