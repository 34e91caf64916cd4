import Foundation
import TestSupport
import Testing

/// What the command takes for today, and what it does with pages that are later.
struct TodayTests {
    private let directory: TemporaryDirectory
    private let vibes: VibesBinary

    init() throws {
        directory = try TemporaryDirectory(inMemory: true)
        let sites = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("SiteBuilderTests/Sites")
        try SiteCase(
            folder: sites.appendingPathComponent("drafts-and-aliases"),
            templates: sites.appendingPathComponent("_templates")
        ).layOut(in: directory)
        vibes = VibesBinary(in: directory.path)
    }

    @Test(
        arguments: [
            (["--date", "2026-04-30"], nil, true), (["--date", "2026-05-01"], nil, false),
            (["--date", "2026-04-30", "--future"], nil, false),
            // 1777593599 is the last second of April 2026, in UTC.
            ([], "1777593599", true), ([], "1777593600", false),
            (["--date", "2026-04-30"], "1777593600", true),
        ] as [([String], String?, Bool)]
    )
    func `leaves out what is dated after today`(
        options: [String],
        epoch: String?,
        isLeftOut: Bool
    ) throws {
        let environment = epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:]
        let result = try vibes.run(["build"] + options, environment: environment)
        let words = "  left out  content/later.md: it is dated 2026-05-01\n"
        #expect(result.output.contains(words) == isLeftOut, "\(result.output)")
        let isThere = try directory.tree(of: "public")?["later.html"] != nil
        #expect(isThere != isLeftOut)
    }

    @Test func `leaves redirects for former addresses`() throws {
        #expect(try vibes.run(["build", "--drafts", "--future"]).status == 0)
        let redirects = try directory.text(of: "public/_redirects")
        #expect(redirects.contains("/old /page 301\n"))
        #expect(redirects.contains("/older/page /page 301\n"))
    }

    @Test(arguments: ["tomorrow", "2026-02-30", "2026-1-5"])
    func `takes days of the calendar only`(day: String) throws {
        let result = try vibes.run(["build", "--date", day])
        #expect(result.problems.contains("The value '\(day)' is invalid for '--date <day>'"))
        #expect(result.status == 64)
    }

    @Test(arguments: ["xterm-256color", "dumb"])
    func `prints no colour into a pipe`(terminal: String) throws {
        try directory.write("---\ntitel: T\n---\n", to: "content/bad.md")
        let environment = ["TERM": terminal, "CLICOLOR_FORCE": "1"]
        for command in [["build"], ["explain", "/x"]] {
            let result = try vibes.run(command, environment: environment)
            #expect(result.status == 1)
            #expect(!(result.output + result.problems).contains("\u{1B}"))
        }
    }
}
