import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite struct OutputDiskTests {
    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
        try folder.makeFolder("site/content")
    }

    private func list() throws -> [String] {
        try TreeListing(of: folder.absolute("site/content")).files.map { "\($0.path) \($0.size)" }
    }

    /// The reason why the folder cannot be listed.
    private func failure() -> String? {
        do {
            return "no failure: \(try list())"
        } catch let error as DiskError {
            return error.reason
        } catch {
            return "\(error)"
        }
    }

    @Test func `lists files in the order of their bytes`() throws {
        for path in ["b", "a/z", "a.txt", "a/b/c", "é", ".well-known/x", "Z"] {
            try folder.write(path, to: "site/content/\(path)")
        }
        try folder.makeFolder("site/content/empty")
        #expect(
            try list() == [".well-known/x 13", "Z 1", "a.txt 5", "a/b/c 5", "a/z 3", "b 1", "é 2"]
        )
    }

    @Test func `follows links within the site folder`() throws {
        try folder.write("12", to: "site/shared/file")
        try folder.makeLink("site/content/folder", to: "../shared")
        try folder.makeLink("site/content/file", to: "folder/file")
        #expect(try list() == ["file 2", "folder/file 2"])
        try folder.makeLink("site/linked", to: "content")
        #expect(try TreeListing(of: folder.absolute("site/linked")).files.count == 2)
    }

    @Test(arguments: [
        ("..", "'a/link' is a symbolic link to a folder that it lies in"),
        (".", "'a/link' is a symbolic link to a folder that it lies in"),
        ("link", "'a/link' cannot be found: its symbolic links lead in a circle"),
        ("nowhere", "'a/link' is a symbolic link that leads to nothing"),
        ("/etc/passwd", "'a/link' is a symbolic link that leads out of the site folder"),
        ("../../..", "'a/link' is a symbolic link that leads out of the site folder"),
    ])
    func `names a link that cannot be followed`(destination: String, reason: String) throws {
        try folder.makeFolder("site/content/a")
        try folder.makeLink("site/content/a/link", to: destination)
        #expect(failure() == reason)
    }

    @Test func `names a pipe`() throws {
        try #require(mkfifo(folder.absolute("site/content/pipe"), 0o600) == 0)
        #expect(failure() == "'pipe' is neither a file nor a folder")
        let error = #expect(throws: DiskError.self) {
            try File.read(folder.absolute("site/content/pipe"))
        }
        #expect(error?.reason == "is neither a file nor a folder")
    }

    @Test func `says that a folder is missing`() throws {
        try folder.remove("site/content")
        #expect(failure() == "cannot be opened: there is no such file or folder")
    }

    @Test func `reads whole files`() throws {
        let text = String(repeating: "vibes ", count: 50_000)
        try folder.write(text, to: "big")
        try folder.write("", to: "empty")
        #expect(try File.read(folder.absolute("big")) == Array(text.utf8))
        #expect(try File.read(folder.absolute("empty")).isEmpty)
        #if os(Linux)
        // The system says that such a file is empty.
        #expect(try !File.read("/proc/self/status").isEmpty)
        #endif
    }

    @Test(arguments: [
        ("nowhere", "cannot be read: there is no such file or folder"),
        ("site", "cannot be read: a folder stands where a file must be"),
        ("file/below", "cannot be read: a file stands where a folder must be"),
    ])
    func `says why a file cannot be read`(path: String, reason: String) throws {
        try folder.write("", to: "file")
        let error = #expect(throws: DiskError.self) { try File.read(folder.absolute(path)) }
        #expect(error?.description == "\(folder.absolute(path)): \(reason)")
    }

    @Test func `creates a file and its folders, but never over another`() throws {
        try File.create(folder.absolute("new/deep/file"), containing: [65])
        #expect(try folder.text(of: "new/deep/file") == "A")
        let error = #expect(throws: DiskError.self) {
            try File.create(folder.absolute("new/deep/file"), containing: [66])
        }
        #expect(error?.reason == "cannot be created: there is one of that name already")
        #expect(try folder.text(of: "new/deep/file") == "A")
    }
}
