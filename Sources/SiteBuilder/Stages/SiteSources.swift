import Content
import Diagnostics

/// The site folder as it was read: every file that the build needs, by its path.
struct SiteSources: Sendable {
    /// The bytes of `content/site.yaml`; nil if there is none.
    var configuration: [UInt8]?

    /// The bytes of `content/models.yaml`; nil if there is none.
    var models: [UInt8]?

    /// The Markdown files of `content/`.
    var pages: [SourceBytes] = []

    /// All other files of `content/`, which are copied as they are; read only when written.
    var files: [ContentFile] = []
    var templates: [SourceBytes] = []

    /// The author's own lines for the files for the host, by the name of the file.
    var hostFiles: [String: [UInt8]] = [:]

    /// The files of `templates/assets` by their name below it.
    var assets: [String: [UInt8]] = [:]

    /// Files that are left out, in a sentence.
    var notes: [String] = []
}

/// A file that was read.
struct SourceBytes: Equatable, Sendable {
    var path: String
    var bytes: [UInt8]
}

/// A file of `content/` that is not a page.
struct ContentFile: Sendable {
    /// The path relative to the site folder.
    var path: String

    /// The path on disk.
    var location: String

    /// The folders that it must not lead out of: `content/`, which may be a link itself, and the site.
    var bounds: [String]
    var size: Int
    var stamp: FileStamp
}

extension SiteSources {
    /// Lists the site folder once, and reads what is needed in parallel.
    ///
    /// - Parameters:
    ///   - site: The site folder.
    ///   - jobs: How many workers read at once.
    ///   - memory: What was read before; afterwards, what was read now.
    /// - Returns: The sources, and a diagnostic for each file that cannot be read.
    static func load(
        from site: String,
        jobs: Int,
        remembering memory: inout StampedMemory<[UInt8]>
    ) async -> (SiteSources, [Diagnostic]) {
        var sources = SiteSources()
        var wanted: [WantedFile] = []
        var diagnostics: [Diagnostic] = []
        for folder in ["content", "templates"] {
            do {
                for file in try TreeListing(of: "\(site)/\(folder)").files {
                    let path = "\(folder)/\(file.path)"
                    if EditorScraps.contains(path.split(separator: "/").last ?? "") {
                        sources.notes.append(
                            "left out  \(path): a file of an editor or the desktop"
                        )
                    } else if isRead(path) {
                        wanted.append(WantedFile(path: path, stamp: file.stamp))
                    } else {
                        sources.add(path, file, site)
                    }
                }
            } catch {
                diagnostics.append(folderProblem(folder, error, site: site))
            }
        }
        let known = memory
        let results = await concurrentMap(wanted, jobs: jobs) { file in
            Result { () throws(DiskError) in
                try known.value(of: file.path, file.stamp) { () throws(DiskError) in
                    try File.read("\(site)/\(file.path)")
                }
            }
        }
        memory = StampedMemory()
        for (file, result) in zip(wanted, results) {
            switch result {
            case .success(let bytes):
                sources.add(file.path, bytes)
                memory.keep(bytes, of: file.path, file.stamp)
            case .failure(let error):
                diagnostics.append(Diagnostic(in: file.path, error.reason))
            }
        }
        return (sources, diagnostics)
    }

    private struct WantedFile {
        var path: String
        var stamp: FileStamp
    }

    private static func isRead(_ path: String) -> Bool {
        path.hasPrefix("templates/") || path.hasSuffix(".md") || path == SiteConfiguration.path
            || path == ModelTable.path || HostFiles.name(of: path) != nil
    }

    private mutating func add(_ path: String, _ file: TreeListing.File, _ site: String) {
        files.append(
            ContentFile(
                path: path,
                location: "\(site)/\(path)",
                bounds: ["\(site)/content", site],
                size: file.size,
                stamp: file.stamp
            )
        )
    }

    private mutating func add(_ path: String, _ bytes: [UInt8]) {
        if path == SiteConfiguration.path {
            configuration = bytes
        } else if path == ModelTable.path {
            models = bytes
        } else if let name = HostFiles.name(of: path) {
            hostFiles[name] = bytes
        } else if path.hasPrefix(AssetBundle.folder) {
            assets[String(path.dropFirst(AssetBundle.folder.count))] = bytes
        } else if path.hasSuffix(".mustache") {
            templates.append(SourceBytes(path: path, bytes: bytes))
        } else if path.hasPrefix("content/") {
            pages.append(SourceBytes(path: path, bytes: bytes))
        }
    }

    private static func folderProblem(
        _ folder: String,
        _ error: DiskError,
        site: String
    ) -> Diagnostic {
        Diagnostic(
            in: folder,
            error.reason,
            hint: error.isMissing
                ? "a site is a folder with content/ and templates/; is '\(site)' the one you mean?"
                : nil
        )
    }
}
