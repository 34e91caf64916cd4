import Content
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// The hub of this repository: built as it is, and more than once.
struct DeterminismTests {
    @Test func `gives the hub the same bytes with one worker, and on another day`() async throws {
        let first = try await hub(jobs: 4, today: "2030-01-01")
        #expect(first.count > 52)
        let other = try await hub(jobs: 1, today: "2031-06-01")
        #expect(differences(first, other).isEmpty)
    }

    @Test func `writes nothing when nothing has changed`() async throws {
        let directory = try TemporaryDirectory(inMemory: true)
        let options = try options(
            output: directory.absolute("public"),
            jobs: 2,
            today: "2030-01-01"
        )
        let first = try await SiteBuilder(options).build()
        let again = try await SiteBuilder(options).build()
        #expect(again.written.isEmpty && again.removed.isEmpty)
        #expect(again.unchanged == first.written.count)
    }

    private func hub(jobs: Int, today: String) async throws -> [String: Data] {
        let directory = try TemporaryDirectory(inMemory: true)
        let output = directory.absolute("public")
        _ = try await SiteBuilder(options(output: output, jobs: jobs, today: today)).build()
        return try files(below: URL(fileURLWithPath: output))
    }

    private func options(output: String, jobs: Int, today: String) throws -> BuildOptions {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return BuildOptions(
            site: repository.path,
            output: output,
            jobs: jobs,
            today: try #require(Day(today))
        )
    }

    /// The paths at which two sites differ.
    private func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
        Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
    }
}
