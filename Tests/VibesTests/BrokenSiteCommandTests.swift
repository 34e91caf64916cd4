import Foundation
import TestSupport
import Testing

/// The broken sites of the site builder's tests, built as their authors build them.
///
/// Those whose files a test has to spoil first are left to `BrokenSiteTests`.
struct BrokenSiteCommandTests {
    private static let spoilt: Set = [
        "missing-layout", "no-configuration", "no-content", "not-utf8", "template-not-utf8",
    ]

    @Test(arguments: try BrokenSiteCommandTests.cases)
    func `prints the expected text and fails`(site: SiteCase) throws {
        let directory = try TemporaryDirectory(inMemory: true)
        try site.layOut(in: directory)
        try directory.write("the last good site", to: "public/index.html")
        let build = ["build", "--strict", "--date", "2026-02-01"]
        let result = try VibesBinary(in: directory.path).run(build)
        let golden = site.folder.appendingPathComponent("expected.txt")
        #expect(try result.problems == String(contentsOf: golden, encoding: .utf8))
        #expect(result.output.isEmpty)
        #expect(result.status == 1)
        #expect(try directory.tree(of: "public") == ["index.html": "the last good site"])
    }

    private static var cases: [SiteCase] {
        get throws {
            let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("SiteBuilderTests")
            return try SiteCase.all(
                in: tests.appendingPathComponent("BrokenSites"),
                templates: tests.appendingPathComponent("Sites/_templates")
            ).filter { !spoilt.contains($0.description) }
        }
    }
}
