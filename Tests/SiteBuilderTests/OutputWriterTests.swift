import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct OutputWriterTests {
    let site: OutputFolder

    init() throws {
        site = try OutputFolder()
    }

    @Test(arguments: [1, 2, 8])
    func `writes a new site`(jobs: Int) async throws {
        let files = Dictionary(
            uniqueKeysWithValues: (0..<150).map { ("a/\($0 % 7)/\($0)", "\($0)") }
        )
        let report = try await site.build(files, jobs: jobs)
        #expect(try site.published() == files)
        #expect(report.written == (files.keys + ["build.json"]).sorted())
        #expect(report.unchanged == 0 && report.removed.isEmpty && report.foreign.isEmpty)
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `makes the folders around the output`() async throws {
        try await site.build(["a": "1"], to: "deep/er/out")
        #expect(try site.published("deep/er/out") == ["a": "1"])
    }

    @Test func `writes only what changed`() async throws {
        try await site.build(["same/a": "1", "same/b": "2", "other": "3"])
        let before = try ["same/a", "same/b", "other"].map(site.identity)
        let report = try await site.build(["same/a": "1", "same/b": "2", "other": "4"])
        let after = try ["same/a", "same/b", "other"].map(site.identity)
        #expect(report.written == ["build.json", "other"])
        #expect(report.unchanged == 2)
        #expect(before[0...1] == after[0...1])
        #expect(before[2] != after[2])
        #expect(try site.published()?["other"] == "4")
    }

    @Test func `touches nothing when nothing changed`() async throws {
        let files = ["a": "1", "b/c": "2"]
        try await site.build(files)
        let before = try ["", "a", "b", "b/c", "build.json"].map(site.identity)
        let report = try await site.build(files)
        #expect(report.written.isEmpty)
        #expect(report.unchanged == 3)
        #expect(try ["", "a", "b", "b/c", "build.json"].map(site.identity) == before)
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `restores what was changed or removed by hand`() async throws {
        let files = ["a": "1", "b": "2", "c": "3"]
        try await site.build(files)
        try site.folder.write("9", to: "public/a")
        try site.folder.remove("public/b")
        let report = try await site.build(files)
        #expect(report.written == ["a", "b"])
        #expect(try site.published() == files)
    }

    @Test func `removes stale files and the folders they leave empty`() async throws {
        try await site.build(["a": "1", "old/deep/x": "2", "old/y": "3"])
        let report = try await site.build(["a": "1"])
        #expect(report.removed == ["old/deep/x", "old/y"])
        #expect(try site.published() == ["a": "1"])
    }

    @Test(arguments: [
        (["a": "1"], ["a/b": "2"]),
        (["a/b": "1", "a/c/d": "2"], ["a": "3"]),
        (["a/b": "1"], ["a/b/c": "1"]),
    ])
    func `turns files into folders and back`(
        before: [String: String],
        after: [String: String]
    )
        async throws
    {
        try await site.build(before)
        try await site.build(after)
        #expect(try site.published() == after)
    }

    @Test func `writes through a link in the place of the output`() async throws {
        try site.folder.makeFolder("elsewhere")
        try site.folder.makeLink("public", to: "elsewhere")
        try await site.build(["a": "1"])
        try await site.build(["a": "2"])
        #expect(try site.published("elsewhere") == ["a": "2"])
        #expect(
            try site.folder.attributes(of: "public")[.type] as? FileAttributeType
                == .typeSymbolicLink
        )
    }

    @Test func `keeps the permissions of folders`() async throws {
        try await site.build(["a/b": "1", "a/c": "2"])
        try site.folder.setMode(0o750, of: "public/a")
        try site.folder.setMode(0o711, of: "public")
        try await site.build(["a/b": "3", "a/c": "2"])
        #expect(try site.folder.attributes(of: "public/a")[.posixPermissions] as? Int == 0o750)
        #expect(try site.folder.attributes(of: "public")[.posixPermissions] as? Int == 0o711)
    }

    @Test(.enabled("only root can give files away", { getuid() == 0 }))
    func `keeps the owner of folders`() async throws {
        try await site.build(["a/b": "1"])
        chown(site.folder.absolute("public"), 1234, 1235)
        chown(site.folder.absolute("public/a"), 1236, 1237)
        try await site.build(["a/b": "2"])
        let owners = try ["public", "public/a"].map {
            try site.folder.attributes(of: $0)[.ownerAccountID] as? Int
        }
        #expect(owners == [1234, 1236])
    }

    @Test func `reports progress up to the last file`() async throws {
        let (numbers, sink) = AsyncStream.makeStream(of: Int.self)
        let files = OutputFile.all(["a": "1", "b": "2", "c": "3"])
        _ = try await site.writer().write(files, jobs: 2) { sink.yield($0) }
        sink.finish()
        var seen: [Int] = []
        for await number in numbers { seen.append(number) }
        #expect(seen == seen.sorted())
        #expect(seen.last == 3)
    }

    @Test func `lists every file with its digest`() async throws {
        try await site.build(["b\"\\é": "", "a/<b": "abc"])
        #expect(
            try site.folder.text(of: "public/build.json") == """
                {"schema":1,"generator":"vibes \(Generator.version)","files":{
                "a/\\u003cb":{"sha256":"\
                ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","size":3},
                "b\\"\\\\é":{"sha256":"\
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":0}
                }}

                """
        )
        let report = try await site.build(["b\"\\é": "", "a/<b": "abc"])
        #expect(report.written.isEmpty)
    }

    @Test func `writes a site of no files`() async throws {
        try await site.build(["a": "1"])
        let report = try await site.build([:])
        #expect(report.removed == ["a"])
        #expect(try await site.build([:]).written.isEmpty)
    }

    @Test func `lets one build after another write`() async throws {
        let one = Dictionary(uniqueKeysWithValues: (0..<50).map { ("one/\($0)", "\($0)") })
        let other = Dictionary(uniqueKeysWithValues: (0..<50).map { ("other/\($0)", "\($0)") })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<8 {
                group.addTask { [site] in try await site.build(turn % 2 == 0 ? one : other) }
            }
            try await group.waitForAll()
        }
        let published = try site.published()
        #expect(published == one || published == other)
        #expect(try site.leftovers().isEmpty)
    }
}
