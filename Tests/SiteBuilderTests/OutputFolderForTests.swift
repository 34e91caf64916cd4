import Diagnostics
import Foundation
import SiteBuilder
import TestSupport

/// A site folder in which tests write to `public`.
struct OutputFolder: Sendable {
    let folder: TemporaryDirectory

    init(inMemory: Bool = false) throws {
        folder = try TemporaryDirectory(inMemory: inMemory)
        try folder.makeFolder("content")
        try folder.makeFolder("templates")
    }

    /// Writes files given by their paths and texts.
    @discardableResult
    func build(
        _ files: [String: String],
        to output: String = "public",
        jobs: Int = 2
    ) async throws -> WriteReport {
        try await writer(output).write(OutputFile.all(files), jobs: jobs)
    }

    func writer(_ output: String = "public") -> OutputWriter {
        OutputWriter(output: folder.absolute(output), site: folder.path, patience: .seconds(120))
    }

    /// The messages of a build that must fail.
    func failure(of files: [String: String], to output: String = "public") async throws -> [String]
    {
        do {
            let report = try await build(files, to: output)
            return ["no failure: \(report)"]
        } catch let failure as OutputFailure {
            return failure.diagnostics.map(\.description)
        }
    }

    /// All that stands in `public`, but for the manifest; nil if there is no such folder.
    func published(_ output: String = "public") throws -> [String: String]? {
        var tree = try folder.tree(of: output)
        tree?["build.json"] = nil
        return tree
    }

    /// The names in the site folder that were not there before a build.
    func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !["content", "templates", "public"].contains($0) }
    }

    /// What tells whether a file was touched: the number of its inode and its time.
    func identity(of path: String) throws -> String {
        let number = try folder.attributes(of: "public/\(path)")[.systemFileNumber]
        return "\(number ?? "") \(try date(of: path)?.timeIntervalSince1970 ?? 0)"
    }

    /// When a file was last written.
    func date(of path: String) throws -> Date? {
        try folder.attributes(of: "public/\(path)")[.modificationDate] as? Date
    }
}

extension OutputFile {
    /// Files from their paths and texts.
    static func all(_ files: [String: String]) -> [OutputFile] {
        files.map { path, text in OutputFile(path: path) { Array(text.utf8) } }
    }
}
