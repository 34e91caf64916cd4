import CloudflarePages
import Content
import Diagnostics
import Foundation
import SiteBuilder
import SiteChecker
import TestSupport
import Testing

/// A folder a sort of mistake under `BadSites`, laid over a site without any; in `expected.txt` is
/// what its author reads.
struct BadSiteTests {
    @Test(arguments: try SiteCase.bad)
    func `says what is wrong`(site: SiteCase) async throws {
        let directory = try TemporaryDirectory(inMemory: true)
        let text = try await report(of: site, in: directory).text.replacing(
            Self.fileCount,
            with: "some files"
        )
        let golden = site.folder.appendingPathComponent("expected.txt")
        if isRecording {
            try Data(text.utf8).write(to: golden)
            Issue.record("recorded, review the diff")
        }
        #expect(try text == String(contentsOf: golden, encoding: .utf8))
    }

    /// Most files are the hub's own scripts and styles, whose number is nothing to hold.
    private static var fileCount: Regex<Substring> { /\d+ files/ }

    /// What no site can get as far as an output: the build makes the page, refuses the names, and
    /// follows the links; other rules are those of `--external`.
    private static let prevented: Set<String> = [
        "missing-404", "case-conflict", "symbolic-link", "external-link", "build",
    ]

    /// The golden texts hold what is found, and are held to it above.
    @Test func `has a site for every rule`() throws {
        var found: Set<String> = []
        for site in try SiteCase.bad {
            let golden = site.folder.appendingPathComponent("expected.txt")
            let text = try String(contentsOf: golden, encoding: .utf8)
            found.formUnion(
                text.matches(of: /\[([a-z0-9-]+)\]$/.anchorsMatchLineEndings()).map { String($0.1) }
            )
        }
        let all = Set(HostCheckRule.allCases.map(\.rawValue) + CheckRule.own.map(\.rawValue))
        #expect(all.subtracting(found) == Self.prevented)
    }

    @Test func `finds nothing in the hub`() async throws {
        let directory = try TemporaryDirectory()
        try SiteCase(folder: SiteCase.project, templates: SiteCase.templates).layOut(in: directory)
        let report = try await report(of: directory)
        #expect(
            report.text
                == "checked \(report.pages) pages and \(report.files) files: nothing found\n"
        )
    }

    // MARK: - Sites

    private func report(
        of site: SiteCase,
        in directory: TemporaryDirectory
    ) async throws -> PrintedReport {
        let base = site.folder.deletingLastPathComponent().appendingPathComponent("_base")
        try SiteCase(folder: base, templates: SiteCase.templates).layOut(in: directory)
        try site.layOut(in: directory)
        try prepare(site, in: directory)
        return try await report(of: directory)
    }

    /// What would fill a repository.
    private func prepare(_ site: SiteCase, in directory: TemporaryDirectory) throws {
        switch site.description {
        case "lengths":
            let long = String(repeating: "x", count: 2000)
            let many = (0..<2001).map {
                "/old/address/\($0).txt https://example.org/new/address/\($0)\n"
            }
            let redirects = "/\(long) /page\n" + many.joined()
            try directory.write(redirects, to: "content/_redirects")
            let rules = (0..<100).map { "/folder-\($0)/*\n  X-Number: \($0)\n" }
            let headers = "/long\n  X-Long: \(long)\n  X-Short: x\n" + rules.joined()
            try directory.write(headers, to: "content/_headers")
        case "files":
            try directory.write("", to: "content/large.bin")
            let file = try FileHandle(
                forWritingTo: URL(fileURLWithPath: directory.absolute("content/large.bin"))
            )
            try file.truncate(atOffset: 25 * 1024 * 1024 + 1)
        case "many-files":
            for number in 0..<20_000 { try directory.write("x", to: "content/many/\(number).txt") }
        default: break
        }
    }

    private func report(of directory: TemporaryDirectory) async throws -> PrintedReport {
        let options = BuildOptions(
            site: directory.path,
            output: directory.absolute("public"),
            jobs: 2,
            today: try #require(Day("2026-11-20"))
        )
        var memory = BuildMemory()
        let built = try await SiteBuilder(options).buildInMemory(remembering: &memory)
        let path = directory.path
        let findings = try await SiteChecker(built, jobs: 2).findings
        return PrintedReport(
            findings,
            pages: built.site.pages.count,
            files: built.files.count,
            source: { SiteBuilder.sourceText(of: $0, in: path) }
        )
    }
}

/// A report with the sources that its text shows.
private struct PrintedReport {
    let findings: [Finding]
    let pages: Int
    let files: Int
    let text: String

    init(
        _ findings: [Finding],
        pages: Int,
        files: Int,
        source: @escaping @Sendable (String) -> String?
    ) {
        let report = CheckReport(findings, pages: pages, files: files, notes: [])
        (self.findings, self.pages, self.files) = (findings, pages, files)
        text = DiagnosticPrinter(source: source).text(for: report.diagnostics) + report.summary
    }
}

extension SiteCase {
    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let templates = project.appendingPathComponent("templates")

    static var bad: [SiteCase] {
        get throws {
            let folder = project.appendingPathComponent("Tests/SiteCheckerTests/BadSites")
            return try all(in: folder, templates: templates)
        }
    }
}
