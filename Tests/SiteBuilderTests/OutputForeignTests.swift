import Foundation
import SiteBuilder
import TestSupport
import Testing

/// What vibes did not write is left alone.
@Suite struct OutputForeignTests {
    let site: OutputFolder

    init() throws {
        site = try OutputFolder()
    }

    @Test func `keeps foreign files, folders and links`() async throws {
        try await site.build(["a": "1", "own/x": "2"])
        try site.folder.write("mine", to: "public/CNAME")
        try site.folder.write("deep", to: "public/mine/deep/file")
        try site.folder.write("beside", to: "public/own/mine")
        try site.folder.makeFolder("public/empty/folder")
        try site.folder.makeLink("public/link", to: "CNAME")
        try site.folder.makeLink("public/broken", to: "../nowhere")
        try site.folder.setMode(0o600, of: "public/CNAME")
        let before = try ["CNAME", "mine/deep/file"].map(site.identity)

        let report = try await site.build(["a": "9"])
        #expect(
            report.foreign == [
                "CNAME", "broken", "empty/folder/", "link", "mine/deep/file", "own/mine",
            ]
        )
        #expect(
            try site.published() == [
                "a": "9", "CNAME": "mine", "mine/deep/file": "deep", "own/mine": "beside",
                "empty/folder/": "", "link": "-> CNAME", "broken": "-> ../nowhere",
            ]
        )
        #expect(try ["CNAME", "mine/deep/file"].map(site.identity) == before)
    }

    #if os(Linux)
    @Test func `keeps a file whose name is not UTF-8`() async throws {
        try await site.build(["a": "1"])
        let path = Array(site.folder.absolute("public/").utf8) + [0xE9, UInt8(ascii: "!"), 0]
        let file = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { name in
            name.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
        }
        #expect(file >= 0)
        close(file)
        let report = try await site.build(["a": "2"])
        #expect(report.foreign == ["\u{FFFD}!"])
        #expect(try await site.build(["a": "3"]).foreign == ["\u{FFFD}!"])
    }
    #endif

    /// The system forbids second names for files of others, so a root process becomes nobody.
    @Test func `copies what it may not link`() async throws {
        try await site.build(["a": "1", "b": "2"])
        try site.folder.write("mine", to: "public/mine")
        for folder in ["", "public"] { try site.folder.setMode(0o777, of: folder) }
        let before = try ["a", "mine"].map(site.date)
        await #expect(processExitsWith: .success) { [path = site.folder.path as String] in
            if getuid() == 0 { setuid(65_534) }
            let writer = OutputWriter(output: "\(path)/public", site: path)
            let report = try await writer.write(OutputFile.all(["a": "1", "b": "3"]), jobs: 2)
            #expect(report.unchanged == 1)
            #expect(report.foreign == ["mine"])
            #expect(report.notes.isEmpty)
        }
        #expect(try site.published() == ["a": "1", "b": "3", "mine": "mine"])
        #expect(try ["a", "mine"].map(site.date) == before)
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `takes over a folder that vibes never wrote to`() async throws {
        try site.folder.write("1", to: "public/a")
        try site.folder.write("mine", to: "public/b")
        let before = try site.identity(of: "a")
        let report = try await site.build(["a": "1", "c": "3"])
        #expect(report.written == ["build.json", "c"])
        #expect(report.foreign == ["b"])
        #expect(try site.identity(of: "a") == before)
        #expect(try await site.build(["c": "3"]).removed == ["a"])
    }

    /// Foreign things by their paths, the path vibes wants, and the paths it has to complain of.
    @Test(arguments: [
        (["a": "mine"], ["a": "1"], ["a"]),
        (["a": "mine", "b/c": "mine", "d": "mine"], ["a": "1", "b/c": "2"], ["a", "b/c"]),
        (["a": "mine"], ["a/b": "1"], ["a"]),
        (["a/b/c": "mine"], ["a/b": "1"], ["a/b"]),
        (["build.json": "{}"], ["a": "1"], ["build.json"]),
    ])
    func `refuses to write over a foreign file`(
        foreign: [String: String],
        files: [String: String],
        complaints: [String]
    ) async throws {
        for (path, text) in foreign { try site.folder.write(text, to: "public/\(path)") }
        let message = "it is in the way of the site, and vibes did not write it"
        let expected = complaints.map { "public/\($0): error: \(message)" }
        #expect(try await site.failure(of: files) == expected)
        #expect(try site.folder.tree(of: "public") == foreign)
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `refuses to write over a foreign link or empty folder`() async throws {
        try site.folder.makeFolder("public/folder")
        try site.folder.makeLink("public/link", to: "/")
        #expect(try await site.failure(of: ["folder": "1", "link": "2"]).count == 2)
        #expect(try await site.failure(of: ["link/etc/x": "1"]).count == 1)
        #expect(try site.published() == ["folder/": "", "link": "-> /"])
    }

    @Test(arguments: [
        "", "{", "{}", "[]\n", "{\"schema\":1,\"generator\":\"vibes 0\",\"files\":{\n}}",
    ])
    func `takes all files for foreign when the manifest is not its own`(text: String) async throws {
        try await site.build(["a": "1", "b": "2"])
        try site.folder.write(text, to: "public/build.json")
        guard text.hasPrefix("{\"schema\"") else {
            #expect(try await site.failure(of: ["a": "1"]).count == 1)
            return
        }
        let report = try await site.build(["a": "1"])
        #expect(report.foreign == ["b"])
        #expect(report.notes.count == 1)
    }

    @Test(arguments: [10, 40, 100, -1, -5, -60, -120])
    func `loses nothing when the manifest is cut off`(length: Int) async throws {
        let files = ["a": "1", "b": "2", "c": "3"]
        try await site.build(files)
        let text = try site.folder.text(of: "public/build.json")
        let cut = length > 0 ? text.prefix(length) : text.dropLast(-length)
        try site.folder.write(String(cut), to: "public/build.json")
        if length < 40, length > 0 {
            #expect(try await site.failure(of: files).count == 1)
        } else {
            #expect(try await site.build(["a": "1", "c": "3"]).foreign == ["b"])
        }
        #expect(try site.published() == files)
    }

    @Test func `takes all files for foreign when the manifest is lost`() async throws {
        try await site.build(["a": "1", "b": "2"])
        try site.folder.remove("public/build.json")
        #expect(try await site.failure(of: ["a": "9"]).count == 1)
        let report = try await site.build(["a": "1"])
        #expect(report.written == ["build.json"])
        #expect(report.foreign == ["b"])
    }
}
