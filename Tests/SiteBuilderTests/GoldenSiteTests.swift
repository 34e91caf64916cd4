import Content
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// A folder a case under `Sites`: `content/` and what it becomes, `expected/`.
struct GoldenSiteTests {
    @Test(arguments: try SiteCase.golden)
    func `becomes what is expected`(site: SiteCase) async throws {
        let built = try await build(site, jobs: 2)
        let expected = site.folder.appendingPathComponent("expected")
        if isRecording {
            try record(built, at: expected)
            Issue.record("recorded, review the diff")
        }
        let golden = try files(below: expected)
        #expect(built.keys.sorted() == golden.keys.sorted())
        for (path, data) in golden {
            let texts = [built[path] ?? Data(), data].map { String(decoding: $0, as: UTF8.self) }
            #expect(texts[0] == texts[1], "\(path)")
        }
    }

    @Test(arguments: try SiteCase.golden)
    func `has the same bytes with one worker and again`(site: SiteCase) async throws {
        let first = try await build(site, jobs: 4)
        #expect(try await build(site, jobs: 1) == first)
        #expect(try await build(site, jobs: 4) == first)
    }

    @Test func `leaves drafts and the future out unless they are asked for`() async throws {
        let site = try #require(
            try SiteCase.golden.first { $0.description == "drafts-and-aliases" }
        )
        let directory = try TemporaryDirectory()
        try site.layOut(in: directory)
        var options = try options(for: directory, jobs: 2)
        let report = try await SiteBuilder(options).build()
        #expect(
            report.leftOut.map { "\($0.path): \($0.reason.words)" } == [
                "content/draft.md: it is a draft", "content/later.md: it is dated 2026-05-01",
            ]
        )
        options.includesDrafts = true
        options.includesFuture = true
        #expect(try await SiteBuilder(options).build().leftOut.isEmpty)
        let page = try Data(
            contentsOf: URL(fileURLWithPath: directory.absolute("public/draft.html"))
        )
        #expect(String(decoding: page, as: UTF8.self).contains("<p>draft</p>"))
    }

    private func build(_ site: SiteCase, jobs: Int) async throws -> [String: Data] {
        let directory = try TemporaryDirectory()
        try site.layOut(in: directory)
        _ = try await SiteBuilder(try options(for: directory, jobs: jobs)).build()
        return try files(below: URL(fileURLWithPath: directory.absolute("public")))
    }

    private func options(for directory: TemporaryDirectory, jobs: Int) throws -> BuildOptions {
        BuildOptions(
            site: directory.path,
            output: directory.absolute("public"),
            jobs: jobs,
            today: try #require(Day("2026-02-01"))
        )
    }

    private func record(_ files: [String: Data], at folder: URL) throws {
        try? FileManager.default.removeItem(at: folder)
        for (path, data) in files {
            let url = folder.appendingPathComponent(path)
            let parent = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try data.write(to: url)
        }
    }
}

extension SiteCase {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let sharedTemplates = tests.appendingPathComponent("Sites/_templates")

    static var golden: [SiteCase] {
        get throws {
            try all(in: tests.appendingPathComponent("Sites"), templates: sharedTemplates)
        }
    }

    static var broken: [SiteCase] {
        get throws {
            try all(in: tests.appendingPathComponent("BrokenSites"), templates: sharedTemplates)
        }
    }
}
