import FileWatching
import Foundation
import TestSupport
import Testing

/// Every way in which files change is noticed, by events and by polling.
struct FileWatcherTests {
    /// Something that happens to a site, and the path by which it is known.
    struct Change: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var path: String
        var make: @Sendable (TemporaryDirectory) throws -> Void
    }

    static let changes: [Change] = [
        Change(testDescription: "a write in place", path: "content/a.md") {
            try append("more", to: $0.absolute("content/a.md"))
        },
        Change(testDescription: "a write of as many bytes", path: "content/a.md") {
            try overwrite("B", in: $0.absolute("content/a.md"))
        },
        Change(testDescription: "a new file beside it, renamed over it", path: "content/a.md") {
            try $0.write("new", to: "content/.a.md.swp")
            try rename("content/.a.md.swp", "content/a.md", in: $0)
        },
        Change(testDescription: "vim's way", path: "content/a.md") {
            try $0.write("", to: "content/4913")
            try $0.remove("content/4913")
            try rename("content/a.md", "content/a.md~", in: $0)
            try $0.write("new", to: "content/a.md")
            try $0.remove("content/a.md~")
        },
        Change(testDescription: "a new file", path: "content/new.md") {
            try $0.write("new", to: "content/new.md")
        },
        Change(testDescription: "a removed file", path: "content/a.md") {
            try $0.remove("content/a.md")
        },
        Change(testDescription: "a renamed file", path: "content/b.md") {
            try rename("content/a.md", "content/b.md", in: $0)
        },
        Change(testDescription: "a file in a folder below", path: "content/deep/er/c.md") {
            try append("more", to: $0.absolute("content/deep/er/c.md"))
        },
        Change(testDescription: "a renamed folder", path: "content/other") {
            try rename("content/deep", "content/other", in: $0)
        },
        Change(testDescription: "a removed folder", path: "content/deep") {
            try $0.remove("content/deep")
        },
        Change(testDescription: "a template", path: "templates/t.mustache") {
            try append("more", to: $0.absolute("templates/t.mustache"))
        },
        Change(testDescription: "a file behind a linked folder", path: "content/linked/d.md") {
            try append("more", to: $0.absolute("shared/d.md"))
        },
        Change(testDescription: "a file behind a link", path: "content/link.md") {
            try append("more", to: $0.absolute("single/e.md"))
        },
    ]

    @Test(arguments: changes, [false, true])
    func `is noticed`(change: Change, polls: Bool) async throws {
        let directory = try site()
        let watch = Watch(directory, polls: polls)
        try change.make(directory)
        #expect(await watch.sees(change.path), "\(change) is not noticed")
    }

    /// What is in a folder before anybody can watch it.
    @Test(arguments: [false, true])
    func `sees into new folders`(polls: Bool) async throws {
        let directory = try site()
        let watch = Watch(directory, polls: polls)
        try directory.write("x", to: "content/p/q/r/s.md")
        #expect(await watch.sees("content/p"))
        try append("more", to: directory.absolute("content/p/q/r/s.md"))
        #expect(await watch.sees("content/p/q/r/s.md"))
    }

    @Test(arguments: [false, true])
    func `follows a folder to its new name`(polls: Bool) async throws {
        let directory = try site()
        let watch = Watch(directory, polls: polls)
        try rename("content/deep", "content/other", in: directory)
        #expect(await watch.sees("content/other"))
        try append("more", to: directory.absolute("content/other/er/c.md"))
        #expect(await watch.sees("content/other/er/c.md"))
    }

    @Test(arguments: [false, true])
    func `waits for folders that are not there, and for their return`(polls: Bool) async throws {
        let directory = try TemporaryDirectory()
        let watch = Watch(directory, polls: polls)
        try directory.write("x", to: "content/a.md")
        #expect(await watch.sees("content"))
        try rename("content", "away", in: directory)
        #expect(await watch.sees("content"))
        try directory.write("y", to: "content/a.md")
        #expect(await watch.sees("content"))
        try append("more", to: directory.absolute("content/a.md"))
        #expect(await watch.sees("content/a.md"))
    }

    @Test(arguments: [false, true])
    func `is not led round in circles`(polls: Bool) async throws {
        let directory = try site()
        try FileManager.default.createSymbolicLink(
            atPath: directory.absolute("content/deep/round"),
            withDestinationPath: ".."
        )
        let watch = Watch(directory, polls: polls)
        try append("more", to: directory.absolute("content/a.md"))
        #expect(await watch.sees("content/a.md"))
    }

    @Test(arguments: [false, true])
    func `says nothing of what is ignored`(polls: Bool) async throws {
        let directory = try site()
        let watch = Watch(directory, polls: polls)
        for name in ["4913", "a.md~", ".a.md.swp"] {
            try directory.write("x", to: "content/\(name)")
            try directory.remove("content/\(name)")
        }
        try directory.write("x", to: "content/last.md")
        #expect(await watch.sees("content/last.md"))
        #expect(await watch.paths.allSatisfy { $0.hasSuffix(".md") })
    }

    /// A switch to another branch: after the last batch, nothing is unknown.
    @Test(arguments: [false, true])
    func `misses nothing of three thousand files`(polls: Bool) async throws {
        let directory = try site()
        let watch = Watch(directory, polls: polls)
        for folder in 0..<60 {
            for file in 0..<50 { try directory.write("x", to: "content/f\(folder)/\(file).md") }
        }
        try directory.write("x", to: "content/f59/marker.md")
        #expect(
            await watch.seesAll { paths in
                (0..<60).allSatisfy { folder in
                    paths.contains { $0.hasPrefix("content/f\(folder)") }
                }
            }
        )
        for folder in stride(from: 0, to: 60, by: 7) {
            try append("more", to: directory.absolute("content/f\(folder)/9.md"))
            #expect(await watch.sees("content/f\(folder)/9.md"), "folder \(folder)")
        }
    }

    @Test func `gives what came while nobody waited as one batch`() async throws {
        // No files: a process that another test starts may hold those of the site open a moment longer.
        let directory = try TemporaryDirectory()
        try directory.makeFolder("content")
        let watcher = FileWatcher(site: directory.path, folders: ["content"])
        for number in 0..<5 {
            try directory.write("x", to: "content/\(number).md")
            try await Task.sleep(for: .milliseconds(40))
        }
        // The last is on its way still where the machine is busy.
        try await Task.sleep(for: .milliseconds(500))
        let batch = try #require(await watcher.changes.first { _ in true })
        #expect(batch.paths == (0..<5).map { "content/\($0).md" })
        #expect(batch.isComplete)
        watcher.stop()
    }

    @Test(arguments: [false, true])
    func `ends`(polls: Bool) async throws {
        let directory = try site()
        let watcher = FileWatcher(site: directory.path, folders: ["content"], polls: polls)
        watcher.stop()
        for await _ in watcher.changes {}
        try append("more", to: directory.absolute("content/a.md"))
        for await batch in watcher.changes { Issue.record("\(batch) after the end") }
    }

    /// In a process of its own, where nobody else has a queue.
    @Test func `gives the system's queue back when it stops`() async {
        await #expect(processExitsWith: .success) {
            let directory = try TemporaryDirectory()
            let watcher = FileWatcher(site: directory.path, folders: ["content"])
            try #require((queuesOfTheSystem() == 1) == (watcher.method == .events))
            watcher.stop()
            for _ in 0..<500 where queuesOfTheSystem() > 0 {
                try await Task.sleep(for: .milliseconds(10))
            }
            try #require(queuesOfTheSystem() == 0)
            withExtendedLifetime(watcher) {}
        }
    }

    @Test func `is quick`() async throws {
        let directory = try site()
        let watcher = FileWatcher(site: directory.path, folders: ["content"])
        try #require(watcher.method == .events || isElsewhere)
        var times: [Duration] = []
        for number in 0..<20 {
            try directory.write("new \(number)", to: "content/.new.swp")
            let start = ContinuousClock.now
            try rename("content/.new.swp", "content/a.md", in: directory)
            _ = await watcher.changes.first { _ in true }
            times.append(.now - start)
        }
        watcher.stop()
        let median = times.sorted()[10]
        print("rename to batch: \(median)")
        #expect(median < .milliseconds(isElsewhere ? 1000 : 100))
    }

    private var isElsewhere: Bool {
        #if os(Linux)
        false
        #else
        true
        #endif
    }

    /// A small site with a folder in a folder, a linked folder and a linked file.
    private func site() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try directory.write("A", to: "content/a.md")
        try directory.write("C", to: "content/deep/er/c.md")
        try directory.write("T", to: "templates/t.mustache")
        try directory.write("D", to: "shared/d.md")
        try directory.write("E", to: "single/e.md")
        for (link, target) in [("linked", "../shared"), ("link.md", "../single/e.md")] {
            try FileManager.default.createSymbolicLink(
                atPath: directory.absolute("content/\(link)"),
                withDestinationPath: target
            )
        }
        return directory
    }
}
