import Foundation
import TestSupport
import Testing

/// The commands on a copy of a small site, as a user types them.
struct CommandLineTests {
    private let directory: TemporaryDirectory
    private let vibes: VibesBinary

    init() throws {
        directory = try TemporaryDirectory()
        let sites = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("SiteBuilderTests/Sites")
        try SiteCase(
            folder: sites.appendingPathComponent("weeks"),
            templates: sites.appendingPathComponent("_templates")
        ).layOut(in: directory)
        try directory.write(
            "---\ntitle: Draft\nsummary: D.\ndraft: true\naliases: [/was]\n---\n",
            to: "content/draft.md"
        )
        vibes = VibesBinary(in: directory.path)
    }

    @Test func `builds and says what it did`() throws {
        let first = try vibes.run(["build"])
        let lines = first.output.split(separator: "\n")
        #expect(first.status == 0 && first.problems.isEmpty)
        #expect(lines.first == "built 4 pages, 4 artifacts among them")
        #expect(lines.dropFirst().first == "  left out  content/draft.md: it is a draft")
        #expect(lines.dropFirst(2).first?.hasSuffix("written, 0 unchanged, 0 removed") == true)
        let second = try vibes.run(["build"])
        #expect(second.output.contains("files: 0 written, "))
    }

    @Test func `reports in JSON`() throws {
        let result = try vibes.run(["build", "--report", "json"])
        let data = Data(result.output.utf8)
        let report = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: any Sendable]
        )
        #expect(report["ok"] as? Bool == true)
        #expect(report["pages"] as? Int == 4)
        try directory.write("---\ntitel: T\n---\n", to: "content/bad.md")
        let failed = try vibes.run(["build", "--report", "json", "--quiet"])
        #expect(failed.status == 1)
        #expect(failed.output.contains("\"message\": \"unknown key 'titel'\""))
    }

    @Test func `prints problems only when asked to be quiet`() throws {
        let result = try vibes.run(["build", "-q"])
        #expect(result.output.isEmpty && result.problems.isEmpty)
    }

    @Test func `fails on warnings when it is strict`() throws {
        try directory.write("---\ntitle: T\n---\n", to: "content/page.md")
        #expect(try vibes.run(["build"]).status == 0)
        let result = try vibes.run(["build", "--strict"])
        #expect(result.status == 1)
        #expect(result.problems.hasSuffix("1 warning; nothing was written\n"))
        #expect(!result.problems.contains("\u{1B}"), "colour is for terminals")
    }

    @Test func `takes another address and drafts`() throws {
        let options = ["--base-url", "https://preview.example.dev/", "--drafts"]
        #expect(try vibes.run(["build"] + options).status == 0)
        let page = try String(
            contentsOfFile: directory.absolute("public/draft.html"),
            encoding: .utf8
        )
        #expect(page.contains("href=\"https://preview.example.dev/draft\""))
        #expect(try vibes.run(["build", "--base-url", "example.dev"]).status == 64)
    }

    @Test(
        arguments: [
            (
                ["build", "--output", "content/x"],
                "content/x: error: the output cannot lie in content/"
            ),
            (
                ["build", "--output", ".."],
                "..: error: the output cannot be the site folder or one around it"
            ),
            (["build", "--site", "nowhere"], "content: error: cannot be opened"),
            (["build", "--jobs", "0"], "Error: --jobs takes a number from 1"),
            (["build", "--strct"], "Error: Unknown option '--strct'. Did you mean '--strict'?"),
            (
                ["new", "week", "9", "X"],
                "content/weeks: error: week 9 is not one of the study's 4 weeks"
            ),
            (["new", "week", "1", "X"], "error: the week has a page already"),
            (["new", "page", "../x"], "content: error: '../x' is not a path below content/"),
            (["new", "page", "draft"], "content/draft.md: error: cannot be created"),
            (
                ["explain", "/wk1-blg"],
                "nothing in the site is or makes /wk1-blg\n  did you mean /wk1-blog?"
            ),
        ] as [([String], String)]
    )
    func `refuses with words`(arguments: [String], words: String) throws {
        let result = try vibes.run(arguments)
        #expect(result.problems.contains(words), "\(result.problems)")
        #expect(result.status == (words.hasPrefix("Error:") ? 64 : 1))
        #expect(result.output.isEmpty)
    }

    @Test func `starts pages that build`() throws {
        let week = try vibes.run(["new", "week", "4", "A \"quoted\" Title"])
        #expect(week.output == "content/weeks/04-a-quoted-title.md\n")
        #expect(
            try vibes.run(["new", "page", "guide/first-steps"]).output
                == "content/guide/first-steps.md\n"
        )
        let result = try vibes.run(["build", "--strict", "--drafts"])
        #expect(result.status == 0, "\(result.problems)")
        let text = try String(
            contentsOfFile: directory.absolute("public/guide/first-steps.html"),
            encoding: .utf8
        )
        #expect(text.contains("<h1>First steps</h1>"))
    }

    @Test(
        arguments: [
            (
                ["content/weeks/01-blog.md"],
                "/wk1-blog  Blog & more\n  source    content/weeks/01-blog.md\n"
            ),
            (["https://example.dev/wk1-blog"], "  links to  /wk3-memory#what\n"),
            (["/wk1-tool"], "  linked by content/weeks/01-blog.md\n"),
            (["/draft"], "content/draft.md is not in the site: it is a draft\n"),
            (["/was", "--drafts"], "/was is a former address: it leads to /draft\n"),
            (["/"], "/index is made by vibes from the site as a whole\n  output    index.html\n"),
            (["/feed.atom"], "/feed.atom is made by vibes from the site as a whole\n"),
        ] as [([String], String)]
    )
    func `explains`(question: [String], words: String) throws {
        let result = try vibes.run(["explain"] + question)
        #expect(result.output.contains(words), "\(result.output)")
        #expect(result.status == 0)
    }

    @Test(
        arguments: [
            (["--help"], "USAGE: vibes <subcommand>"), (["build", "--help"], "--base-url <url>"),
            (["--help"], "vibes --generate-completion-script bash|zsh|fish"),
            (["build", "--help"], "--strict"), (["build", "--help"], "-q, --quiet"),
            (["build", "--help"], "--date <day>"), (["new", "--help"], "SUBCOMMANDS:"),
            (["new", "page", "--help"], "vibes new page guide/forking"),
            (["new", "week", "--help"], "content/weeks/02-03-memory-service.md"),
            (["explain", "--help"], "vibes explain /wk6-autonomous-debugger"),
            (["markdown", "--help"], "--plain"), (["--version"], "0.1.0"),
            (["--generate-completion-script", "bash"], "complete -o filenames -F _vibes vibes"),
            (["--generate-completion-script", "zsh"], "#compdef vibes"),
            (["--generate-completion-script", "fish"], "complete -c 'vibes'"),
        ] as [([String], String)]
    )
    func `helps`(arguments: [String], words: String) throws {
        let result = try vibes.run(arguments)
        #expect(result.output.contains(words))
        #expect(result.status == 0)
    }
}
