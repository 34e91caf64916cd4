import Content
import Diagnostics
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// A folder a mistake under `BrokenSites`: a site, and in `expected.txt` what its author reads.
struct BrokenSiteTests {
    @Test(arguments: try SiteCase.broken)
    func `says what is wrong, and leaves the output alone`(site: SiteCase) async throws {
        let directory = try TemporaryDirectory()
        try site.layOut(in: directory)
        try prepare(site, in: directory)
        try directory.write("the last good site", to: "public/index.html")
        let text = try await message(of: directory)
        let golden = site.folder.appendingPathComponent("expected.txt")
        if isRecording {
            try Data(text.utf8).write(to: golden)
            Issue.record("recorded, review the diff")
        }
        #expect(try text == String(contentsOf: golden, encoding: .utf8))
        let output = URL(fileURLWithPath: directory.absolute("public"))
        #expect(try files(below: output) == ["index.html": Data("the last good site".utf8)])
    }

    /// What cannot be kept in a repository: bytes that are not text, and files that are missing.
    private func prepare(_ site: SiteCase, in directory: TemporaryDirectory) throws {
        switch site.description {
        case "not-utf8":
            let url = URL(fileURLWithPath: directory.absolute("content/page.md"))
            try Data("---\ntitle: caf".utf8 + [0xE9] + "\n---\n".utf8).write(to: url)
        case "template-not-utf8":
            let url = URL(fileURLWithPath: directory.absolute("templates/layouts/page.mustache"))
            try Data("<h1>caf".utf8 + [0xE9] + "</h1>\n".utf8).write(to: url)
        case "no-configuration": try directory.remove("content/site.yaml")
        case "no-content": try directory.remove("content")
        case "missing-layout": try directory.remove("templates/layouts/tag.mustache")
        default: break
        }
    }

    /// What a strict build prints of a site with errors or warnings.
    private func message(of directory: TemporaryDirectory) async throws -> String {
        var options = BuildOptions(
            site: directory.path,
            output: directory.absolute("public"),
            jobs: 2,
            today: try #require(Day("2026-02-01"))
        )
        options.isStrict = true
        let path = directory.path
        do {
            _ = try await SiteBuilder(options).build()
            return "no problem was found"
        } catch let failure as BuildFailure {
            let printer = DiagnosticPrinter { SiteBuilder.sourceText(of: $0, in: path) }
            let text = printer.text(for: failure.diagnostics) + failure.summary + "\n"
            return text.replacingOccurrences(of: path, with: "SITE")
        }
    }
}
