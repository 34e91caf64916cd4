import Diagnostics
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// Output folders that would harm what must not be harmed.
@Suite struct OutputRefusalTests {
    let site: OutputFolder

    init() throws {
        site = try OutputFolder()
    }

    @Test(arguments: [
        (".", "the output cannot be the site folder or one around it"),
        ("content/..", "the output cannot be the site folder or one around it"),
        ("..", "the output cannot be the site folder or one around it"),
        ("link", "the output cannot be the site folder or one around it"),
        ("../../../../../../../../..", "the output cannot be the root of the disk"),
        ("content", "the output cannot lie in content/"),
        ("content/public", "the output cannot lie in content/"),
        ("missing/../content/x", "the output cannot lie in content/"),
        ("templates/a/b", "the output cannot lie in templates/"),
        ("linked-content/x", "the output cannot lie in content/"),
    ])
    func `refuses`(output: String, reason: String) async throws {
        try site.folder.makeLink("link", to: ".")
        try site.folder.makeLink("linked-content", to: "content")
        let problems = site.writer(output).check()
        #expect(problems.map(\.message) == [reason])
        #expect(problems.map(\.hint) == ["choose another folder with --output"])
        #expect(try await site.failure(of: ["a": "1"], to: output).count == 1)
        #expect(try site.folder.tree(of: "content")?.isEmpty == true)
    }

    @Test func `refuses a folder around linked content`() async throws {
        try site.folder.makeFolder("store/real")
        try site.folder.remove("content")
        try site.folder.makeLink("content", to: "store/real")
        #expect(
            site.writer("store").check().map(\.message) == ["the output cannot hold content/"]
        )
        #expect(site.writer("store/other").check().isEmpty)
    }

    @Test func `refuses the home folder`() throws {
        let home = try #require(ProcessInfo.processInfo.environment["HOME"])
        let writer = OutputWriter(output: home, site: site.folder.path)
        #expect(
            writer.check().map(\.message) == [
                "the output cannot be your home folder or one around it"
            ]
        )
    }

    @Test(arguments: ["public", "new", "a/b/c", "./public/", "missing/../public", "contents"])
    func `accepts`(output: String) throws {
        #expect(site.writer(output).check().isEmpty)
    }

    @Test func `refuses a file in the place of the output`() async throws {
        try site.folder.write("mine", to: "public")
        let message = "public: error: a file stands where the output folder must be"
        #expect(site.writer().check().map(\.description) == [message])
        #expect(try await site.failure(of: ["a": "1"]) == [message])
        #expect(try site.folder.text(of: "public") == "mine")
    }

    @Test func `refuses a file in the place of a folder around the output`() async throws {
        try site.folder.write("mine", to: "out")
        let message = "out: error: cannot be opened: a file stands where a folder must be"
        let failure = try await site.failure(of: ["a": "1"], to: "out/deep/public")
        #expect(failure == ["\(site.folder.path)/\(message)"])
    }

    @Test func `refuses links that lead nowhere or in a circle`() async throws {
        try site.folder.makeLink("public", to: "nowhere")
        try site.folder.makeLink("circle", to: "circle")
        let path = site.folder.path
        #expect(
            try await site.failure(of: ["a": "1"])
                == ["\(path)/public: error: is a symbolic link that leads to nothing"]
        )
        let circle = "\(path)/circle: error: cannot be found: its symbolic links lead in a circle"
        #expect(try await site.failure(of: ["a": "1"], to: "circle") == [circle])
    }

    @Test(arguments: [
        (["a//b"], "a//b: error: the path of the file has an empty part"),
        (["/a"], "/a: error: the path of the file has an empty part"),
        (["../a"], "../a: error: the path of the file has a part '.' or '..'"),
        (["build.json"], "build.json: error: the path of the file is kept for the list of files"),
        (["a", "a"], "a: error: two files are made for this path"),
        (["a", "a/b"], "a: error: a file is made for this path, and a folder of other files too"),
    ])
    func `refuses paths that cannot be`(paths: [String], message: String) async throws {
        let files = paths.map { OutputFile(path: $0) { [] } }
        let failure = await #expect(throws: OutputFailure.self) {
            try await site.writer().write(files, jobs: 1)
        }
        #expect(failure?.diagnostics.map(\.description) == [message])
        #expect(try site.published() == nil)
    }
}
