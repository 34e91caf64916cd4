package import Foundation

/// A folder of a test that holds a small site, put together in a folder of its own.
///
/// The case brings `content/`; the templates are the shared ones, over which the case's own
/// `templates/` are laid.
package struct SiteCase: Sendable, CustomStringConvertible {
    /// The folder of the case in the repository.
    package let folder: URL

    /// The shared templates.
    package let templates: URL

    /// Takes the folder of a case and that of the shared templates.
    package init(folder: URL, templates: URL) {
        self.folder = folder
        self.templates = templates
    }

    package var description: String { folder.lastPathComponent }

    /// All cases of a folder, in the order of their names; names with `_` in front are not cases.
    package static func all(in folder: URL, templates: URL) throws -> [SiteCase] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }
            .sorted()
            .map { SiteCase(folder: folder.appendingPathComponent($0), templates: templates) }
    }

    /// Lays the site out in a folder.
    package func layOut(in directory: TemporaryDirectory) throws {
        try copyTree(templates, to: directory, under: "templates")
        for name in ["content", "templates"] {
            let source = folder.appendingPathComponent(name)
            if FileManager.default.fileExists(atPath: source.path) {
                try copyTree(source, to: directory, under: name)
            }
        }
    }

    private func copyTree(
        _ source: URL,
        to directory: TemporaryDirectory,
        under name: String
    ) throws {
        try directory.makeFolder(name)
        for (path, data) in try files(below: source) {
            let target = URL(fileURLWithPath: directory.absolute("\(name)/\(path)"))
            let folder = target.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try data.write(to: target)
        }
    }
}

/// The bytes of all files below a folder, by their paths.
package func files(below folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
        let url = folder.appendingPathComponent(path)
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
        if isThere, !isFolder.boolValue { files[path] = try Data(contentsOf: url) }
    }
    return files
}

/// Whether golden files are to be written anew; the tests that do so fail all the same.
package var isRecording: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }
