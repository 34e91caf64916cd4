import Content
import Diagnostics
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// A build with a memory gives the same as one without, whatever happened in between.
struct BuildMemoryTests {
    @Test func `gives after each edit what a build without a memory gives`() async throws {
        let directory = try TemporaryDirectory()
        try layOut(in: directory)
        var memory = BuildMemory()
        var last = try await build(directory, &memory)
        #expect(last.failure == nil)
        // The files have to be older than the memory's doubts, so that it trusts their stamps.
        try await Task.sleep(for: .seconds(4))
        for edit in Edit.all {
            try edit.make(directory)
            let remembered = try await build(directory, &memory)
            var nothing = BuildMemory()
            let fresh = try await build(directory, &nothing)
            #expect(remembered == fresh, "\(edit.name)")
            #expect((remembered == last) == edit.changesNothing, "\(edit.name)")
            last = remembered
        }
    }

    /// All files and warnings, or what kept the site from being built.
    private struct Outcome: Equatable {
        var files: [String: [UInt8]] = [:]
        var warnings: [String] = []
        var failure: [String]?
    }

    private func build(
        _ directory: TemporaryDirectory,
        _ memory: inout BuildMemory
    ) async throws -> Outcome {
        let options = BuildOptions(
            site: directory.path,
            output: directory.absolute("public"),
            jobs: 2,
            today: try #require(Day("2026-02-01"))
        )
        do {
            let site = try await SiteBuilder(options).buildInMemory(remembering: &memory)
            var outcome = Outcome(warnings: site.warnings.map { "\($0) \($0.hint ?? "")" })
            for file in site.files { outcome.files[file.path] = try file.make() }
            return outcome
        } catch let failure as BuildFailure {
            return Outcome(failure: failure.diagnostics.map { "\($0) \($0.hint ?? "")" })
        }
    }

    private func layOut(in directory: TemporaryDirectory) throws {
        let cases = try SiteCase.golden
        for name in ["markdown", "releases", "sections-and-files"] {
            try #require(cases.first { $0.description == name }).layOut(in: directory)
        }
        try directory.write("---\ntitle: Home\n---\nHello.\n", to: "content/_index.md")
        try directory.write("---\ntitle: Links\nsummary: S.\n---\n" + links, to: "content/links.md")
    }

    private var links: String {
        """
        [a](guide/a.md) [file](guide/bundle/x.txt) ![dot](dot.svg) [heading](guide/a.md) "quoted"

        ```vibes:list
        ```

        """
    }
}

/// One thing that happens to a site's files.
private struct Edit: Sendable {
    var name: String
    var changesNothing = false
    var make: @Sendable (TemporaryDirectory) throws -> Void

    static let all: [Edit] = [
        Edit(name: "nothing", changesNothing: true) { _ in },
        Edit(name: "a text") { try $0.write(page("A", "New *text*."), to: "content/guide/a.md") },
        Edit(name: "the same text again", changesNothing: true) {
            try $0.write(page("A", "New *text*."), to: "content/guide/a.md")
        },
        Edit(name: "as long a text") {
            try $0.write(page("A", "Old *text*."), to: "content/guide/a.md")
        },
        Edit(name: "a title") { try $0.write(page("Z", "Old."), to: "content/guide/a.md") },
        Edit(name: "an address") {
            try $0.write(page("Z", "Old.", "slug: other"), to: "content/guide/a.md")
        },
        Edit(name: "an alias") {
            try $0.write(page("Z", "Old.", "aliases: [/before]"), to: "content/guide/a.md")
        },
        Edit(name: "an error in front matter") {
            try $0.write(page("Z", "Old.", "tilte: x"), to: "content/guide/a.md")
        },
        Edit(name: "a draft, to which a link leads") {
            try $0.write(page("Z", "Old.", "draft: true"), to: "content/guide/a.md")
        },
        Edit(name: "a removed page") { try $0.remove("content/guide/a.md") },
        Edit(name: "the page again") { try $0.write(page("A", "# H"), to: "content/guide/a.md") },
        Edit(name: "an image's size") { try $0.write(drawing(7), to: "content/dot.svg") },
        Edit(name: "an image without a size") { try $0.write("<svg/>", to: "content/dot.svg") },
        Edit(name: "an image with one again") { try $0.write(drawing(9), to: "content/dot.svg") },
        Edit(name: "a file's text") { try $0.write("other", to: "content/guide/bundle/x.txt") },
        Edit(name: "a page in place of a file") {
            try $0.remove("content/guide/bundle/x.txt")
            try $0.move("content/guide/b.md", to: "content/guide/bundle/x.txt")
        },
        Edit(name: "a folder's name") {
            try $0.move("content/guide/deep", to: "content/guide/low")
        },
        Edit(name: "a style sheet") { try $0.write("a{}", to: "templates/assets/css/site.css") },
        Edit(name: "a module in another's file") {
            try $0.write("export const two = () => 3;", to: "templates/assets/js/two.js")
        },
        Edit(name: "a partial") {
            try $0.write("<title>t</title>", to: "templates/partials/head.mustache")
        },
        Edit(name: "a block") { try $0.write("<p>b</p>", to: "templates/blocks/list.mustache") },
        Edit(name: "no block") { try $0.remove("templates/blocks/list.mustache") },
        Edit(name: "the block again") {
            try $0.write("<p>c</p>", to: "templates/blocks/list.mustache")
        },
        Edit(name: "a release's file") {
            try $0.write("changed", to: "content/weeks/01-tool/tool-1.0.0.txt")
        },
        Edit(name: "no file of the release") {
            try $0.remove("content/weeks/01-tool/tool-1.0.0.txt")
        },
        Edit(name: "the file again") {
            try $0.write("back", to: "content/weeks/01-tool/tool-1.0.0.txt")
        },
        Edit(name: "the configuration") { directory in
            let text = try directory.text(of: "content/site.yaml")
            let other = text.replacingOccurrences(of: "title: ", with: "title: Other ")
            try directory.write(other, to: "content/site.yaml")
        },
        Edit(name: "the site's address") { directory in
            let text = try directory.text(of: "content/site.yaml")
            let other = text.replacingOccurrences(of: "https://", with: "https://x.")
            try directory.write(other, to: "content/site.yaml")
        },
        Edit(name: "options of Markdown") { directory in
            let text = try directory.text(of: "content/site.yaml")
            let other = text + "\nmarkdown: {smart_punctuation: true}\n"
            try directory.write(other, to: "content/site.yaml")
        },
    ]

    private static func page(_ title: String, _ body: String, _ extra: String = "") -> String {
        "---\ntitle: \(title)\nsummary: S.\n\(extra)\n---\n\(body)\n"
    }

    private static func drawing(_ size: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\" height=\"\(size)\"/>"
    }
}
