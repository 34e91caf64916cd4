package import Foundation

/// A folder for one test, which is removed with everything in it when the test is over.
///
/// It is a class because the last of those who use it has to remove it.
package final class TemporaryDirectory: Sendable {
    /// The absolute path, without symbolic links.
    package let path: String

    /// Makes an empty folder, in memory if that is asked for and the system has a place for it.
    package init(inMemory: Bool = false) throws {
        let memory = "/dev/shm"
        let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory)
        let usual = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        let base = isThere ? URL(fileURLWithPath: memory) : usual
        let url = base.appendingPathComponent("vibes-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        path = url.path
    }

    deinit {
        for case let folder as String in FileManager.default.enumerator(atPath: path) ?? .init() {
            try? setMode(0o700, of: folder, onlyFolders: true)
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The absolute path of a path in the folder.
    package func absolute(_ path: String) -> String {
        path.isEmpty ? self.path : "\(self.path)/\(path)"
    }

    /// Writes a file, and makes the folders it lies in.
    package func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: absolute(path))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
    }

    /// Makes a folder and those it lies in.
    package func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: absolute(path),
            withIntermediateDirectories: true
        )
    }

    /// Makes a symbolic link with the destination as it is given.
    package func makeLink(_ path: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: absolute(path),
            withDestinationPath: destination
        )
    }

    /// Removes a file or a folder with everything in it.
    package func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: absolute(path))
    }

    /// Moves a file or folder to another path in the folder.
    package func move(_ path: String, to newPath: String) throws {
        try FileManager.default.moveItem(atPath: absolute(path), toPath: absolute(newPath))
    }

    /// Sets the permissions of a file or folder.
    package func setMode(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode],
            ofItemAtPath: absolute(path)
        )
    }

    private func setMode(_ mode: Int, of path: String, onlyFolders: Bool) throws {
        let attributes = try attributes(of: path)
        guard attributes[.type] as? FileAttributeType == .typeDirectory else { return }
        try setMode(mode, of: path)
    }

    /// What the system knows of a file or folder, not following a link.
    package func attributes(of path: String) throws -> [FileAttributeKey: Any] {
        try FileManager.default.attributesOfItem(atPath: absolute(path))
    }

    /// The text of a file.
    package func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: absolute(path))), as: UTF8.self)
    }

    /// Everything below a folder: files with their texts, links as `-> destination`, and empty
    /// folders with a slash after their names; nil if there is no such folder.
    package func tree(of folder: String) throws -> [String: String]? {
        guard FileManager.default.fileExists(atPath: absolute(folder)) else { return nil }
        let walk = FileManager.default.enumerator(atPath: absolute(folder)) ?? .init()
        var tree: [String: String] = [:]
        for case let name as String in walk {
            let path = "\(folder)/\(name)"
            switch try attributes(of: path)[.type] as? FileAttributeType {
            case .typeDirectory?:
                let below = try FileManager.default.contentsOfDirectory(atPath: absolute(path))
                if below.isEmpty { tree["\(name)/"] = "" }
            case .typeSymbolicLink?:
                let destination = try FileManager.default.destinationOfSymbolicLink(
                    atPath: absolute(path)
                )
                tree[name] = "-> \(destination)"
            default: tree[name] = try text(of: path)
            }
        }
        return tree
    }
}
