import Diagnostics
import Dispatch
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// When a build cannot be written, the last site stays whole and nothing else is left.
@Suite struct OutputFailureTests {
    let site: OutputFolder

    init() throws {
        site = try OutputFolder()
    }

    /// A failure in the middle of a build, with any number of workers.
    @Test(arguments: [1, 4])
    func `keeps the last site when a file cannot be made`(jobs: Int) async throws {
        try await site.build(["a": "1"])
        var files = OutputFile.all(
            Dictionary(uniqueKeysWithValues: (0..<300).map { ("f\($0)", "x") })
        )
        files.append(OutputFile(path: "g", copying: "/nowhere/file", within: ["/"]))
        let failure = await #expect(throws: OutputFailure.self) {
            try await site.writer().write(files, jobs: jobs)
        }
        #expect(
            failure?.diagnostics.map(\.description)
                == ["/nowhere/file: error: cannot be found: there is no such file or folder"]
        )
        try expectUntouched()
    }

    @Test func `keeps the last site when the task is cancelled`() async throws {
        try await site.build(["a": "1"])
        let task = Task { [site] in
            withUnsafeCurrentTask { $0?.cancel() }
            try await site.build(["a": "2"])
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        try expectUntouched()
    }

    /// The largest file that the process may write is smaller than one of the site's.
    @Test func `keeps the last site when a file grows too large`() async throws {
        try await site.build(["a": "1"])
        await #expect(processExitsWith: .success) { [path = site.folder.path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
            #if canImport(Darwin)
            setrlimit(RLIMIT_FSIZE, &limit)
            #else
            setrlimit(.init(UInt32(RLIMIT_FSIZE.rawValue)), &limit)
            #endif
            let writer = OutputWriter(output: "\(path)/public", site: path)
            let big = String(repeating: "x", count: 20_000)
            let failure = await #expect(throws: OutputFailure.self) {
                try await writer.write(OutputFile.all(["a": "2", "big": big, "c": "3"]), jobs: 2)
            }
            let message = "public/big: error: cannot be written: the file is larger than is allowed"
            #expect(failure?.diagnostics.map(\.description) == [message])
        }
        try expectUntouched()
    }

    /// A disk of our own can be mounted by root only; the test above is for everyone.
    @Test(.enabled("only root can mount a disk to fill", { getuid() == 0 }))
    func `keeps the last site when the disk is full`() async throws {
        try site.folder.makeFolder("disk")
        let disk = site.folder.absolute("disk")
        let size = ["-t", "tmpfs", "-o", "size=400k", "tmpfs", disk]
        guard try run("mount", size) == 0 else { try Test.cancel("a disk cannot be mounted here") }
        defer { _ = try? run("umount", [disk]) }
        try await site.build(["a": "1"], to: "disk/public")
        let text = String(repeating: "vibes ", count: 1000)
        let files = Dictionary(uniqueKeysWithValues: (0..<200).map { ("new/\($0)", text) })
        let failure = try await site.failure(of: files, to: "disk/public")
        #expect(failure.count == 1)
        #expect(failure.allSatisfy { $0.hasSuffix(": no space left on device") }, "\(failure)")
        #expect(try site.published("disk/public") == ["a": "1"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["public"])
        try await site.build(["a": "2"], to: "disk/public")

        let whole = try await site.failure(of: ["a": "1"], to: "disk")
        #expect(whole == ["disk: error: is a mount point, which cannot be switched as a whole"])
    }

    private func run(_ command: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command] + arguments
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Root may write anywhere, so a root process first becomes nobody.
    @Test(arguments: ["", "public", "public/inner"])
    func `keeps the last site when a folder cannot be written`(folder: String) async throws {
        try await site.build(["a": "1", "inner/b": "2"])
        let other = folder.isEmpty ? "public" : ""
        try site.folder.setMode(0o777, of: other)
        try site.folder.setMode(0o777, of: "public/inner")
        try site.folder.setMode(folder == "public/inner" ? 0o300 : 0o555, of: folder)
        if folder == "public/inner" { try site.folder.setMode(0o777, of: "public") }
        await #expect(processExitsWith: .success) {
            [path = site.folder.path as String, folder = folder as String] in
            if getuid() == 0 { setuid(65_534) }
            let writer = OutputWriter(output: "\(path)/public", site: path)
            let failure = await #expect(throws: OutputFailure.self) {
                try await writer.write(OutputFile.all(["a": "2"]), jobs: 2)
            }
            let messages = failure?.diagnostics.map(\.message) ?? []
            #expect(messages.count == 1)
            #expect(
                messages.allSatisfy { $0.hasSuffix("permission denied") },
                "\(folder) \(messages)"
            )
        }
        try site.folder.setMode(0o755, of: folder)
        try site.folder.setMode(0o755, of: "public/inner")
        #expect(try site.published() == ["a": "1", "inner/b": "2"])
        #expect(try site.leftovers().isEmpty)
    }

    @Test func `fails when another build does not end`() async throws {
        try await site.build(["a": "1"])
        let (started, sink) = AsyncStream.makeStream(of: Void.self)
        let goOn = DispatchSemaphore(value: 0)
        let slow = Task { [site] in
            let file = OutputFile(path: "a") {
                sink.yield()
                _ = goOn.wait(timeout: .now() + 60)
                return [1]
            }
            return try await site.writer().write([file], jobs: 1)
        }
        for await _ in started { break }
        let hasty = OutputWriter(
            output: site.folder.absolute("public"),
            site: site.folder.path,
            patience: .milliseconds(50)
        )
        let failure = await #expect(throws: OutputFailure.self) {
            try await hasty.write([], jobs: 1)
        }
        goOn.signal()
        let message = "public: error: is being written by another build"
        #expect(failure?.diagnostics.map(\.description) == [message])
        #expect(try await slow.value.written == ["a", "build.json"])
    }

    private func expectUntouched() throws {
        #expect(try site.published() == ["a": "1"])
        #expect(try site.leftovers().isEmpty)
    }
}
