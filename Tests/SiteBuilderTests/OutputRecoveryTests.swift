import Diagnostics
import SiteBuilder
import TestSupport
import Testing

/// What a build does with what a killed one left beside the output.
@Suite struct OutputRecoveryTests {
    let site: OutputFolder
    private let workshop = ".public.vibes-next"

    init() throws {
        site = try OutputFolder()
    }

    @Test func `removes what a killed build left`() async throws {
        try await site.build(["a": "1"])
        try site.folder.write("", to: "\(workshop)/made-by-vibes")
        try site.folder.write("2", to: "\(workshop)/site/a/b/c")
        try site.folder.setMode(0o500, of: "\(workshop)/site/a/b")
        try await site.build(["a": "1"])
        #expect(try site.published() == ["a": "1"])
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `removes a workshop that was only begun`() async throws {
        try site.folder.makeFolder(workshop)
        try await site.build(["a": "1"])
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `puts the last site back after half a switch`() async throws {
        try await site.build(["a": "1", "b": "2"])
        try site.folder.write("mine", to: "public/mine")
        try site.folder.write("", to: "\(workshop)/made-by-vibes")
        try site.folder.move("public", to: "\(workshop)/last")
        let report = try await site.build(["a": "1", "b": "3"])
        #expect(report.written == ["b", "build.json"])
        #expect(report.foreign == ["mine"])
        #expect(report.notes == ["put back the site that a killed build had moved away"])
        #expect(try site.published() == ["a": "1", "b": "3", "mine": "mine"])
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `forgets the last site after a whole switch`() async throws {
        try await site.build(["a": "1"])
        try site.folder.write("", to: "\(workshop)/made-by-vibes")
        try site.folder.write("0", to: "\(workshop)/last/a")
        #expect(try await site.build(["a": "1"]).notes.isEmpty)
        #expect(try site.published() == ["a": "1"])
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `leaves a folder that is not its own`() async throws {
        try site.folder.write("mine", to: "\(workshop)/file")
        let message = "is in the way, and vibes did not make it"
        let path = site.folder.absolute(workshop)
        #expect(try await site.failure(of: ["a": "1"]) == ["\(path): error: \(message)"])
        #expect(try site.folder.text(of: "\(workshop)/file") == "mine")
    }

    @Test func `leaves a file that is not its own`() async throws {
        try site.folder.write("mine", to: workshop)
        #expect(try await site.failure(of: ["a": "1"]).count == 1)
        #expect(try site.folder.text(of: workshop) == "mine")
    }
}
