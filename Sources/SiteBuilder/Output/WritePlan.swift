import Diagnostics

/// What has to be done to get from the site that stands to the next one.
struct WritePlan: Sendable {
    /// What stands at the path of a file to be written.
    enum Place: Sendable {
        case free
        case own
        case foreign
    }

    /// The files to write in the order of their paths' bytes, and in the same order their paths
    /// and what stands there.
    let files: [OutputFile]
    let paths: [DiskPath]
    private(set) var places: [Place]

    /// The folders of the next site, each before those in it, without the output folder itself.
    private(set) var folders: [DiskPath] = []

    /// What vibes did not write and will not write.
    private(set) var foreign: [StandingSite.Item] = []

    /// Empty folders that vibes did not make.
    private(set) var foreignFolders: [DiskPath] = []

    /// Files of the earlier build that are not made any more.
    private(set) var stale: [DiskPath] = []

    /// The first foreign things that stand where something else has to be.
    private(set) var conflicts: [DiskPath] = []

    /// Joins what is to be written with what stands.
    ///
    /// - Throws: `OutputFailure` if the files cannot all be written to any folder.
    init(_ files: [OutputFile], over standing: StandingSite) throws {
        let sorted = files.map { (path: DiskPath($0.path), file: $0) }.sorted { $0.path < $1.path }
        self.files = sorted.map(\.file)
        paths = sorted.map(\.path)
        places = Array(repeating: .free, count: files.count)
        let made = try MadePaths(self.files, paths)
        sort(standing.items, made)
        addFolders(standing.folders, made)
    }

    /// Tells own files from stale and foreign ones, and finds what is in the way.
    private mutating func sort(_ items: [StandingSite.Item], _ made: MadePaths) {
        for item in items {
            let index = made.indices[item.path]
            if let index, item.kind == .file {
                places[index] = item.isOwn ? .own : .foreign
            } else if item.isOwn {
                if item.path != DiskPath(OutputManifest.path) { stale.append(item.path) }
            } else {
                foreign.append(item)
                if index != nil || made.folders.contains(item.path) || item.isManifest {
                    conflicts.append(item.path)
                }
            }
        }
    }

    /// Collects the folders that the next site has: those of its files and of foreign ones.
    private mutating func addFolders(_ standing: [StandingSite.FolderItem], _ made: MadePaths) {
        var all = made.folders
        foreignFolders = standing.filter { $0.isEmpty && !$0.path.isRoot }.map(\.path)
            .filter { !all.contains($0) }
        var foreignParents = Set(foreignFolders)
        for path in foreign.map(\.path) + foreignFolders {
            foreignParents.formUnion(sequence(first: path, next: \.parent).dropFirst())
        }
        foreignParents.remove(.root)
        conflicts += foreignParents.filter { made.indices[$0] != nil }.sorted()
        all.formUnion(foreignParents)
        folders = all.sorted()
    }
}

extension StandingSite.Item {
    fileprivate var isManifest: Bool { path == DiskPath(OutputManifest.path) }
}

/// The paths of a site's files and folders, for looking them up.
private struct MadePaths {
    var indices: [DiskPath: Int] = [:]
    var folders: Set<DiskPath> = []

    init(_ files: [OutputFile], _ paths: [DiskPath]) throws {
        var problems: [Diagnostic] = []
        indices.reserveCapacity(paths.count)
        for (index, path) in paths.enumerated() {
            if let problem = files[index].pathProblem {
                problems.append(Diagnostic(in: path.text, "the path of the file \(problem)"))
            } else if indices.updateValue(index, forKey: path) != nil {
                problems.append(Diagnostic(in: path.text, "two files are made for this path"))
            }
            addFolders(of: path)
        }
        problems += paths.filter(folders.contains).map {
            Diagnostic(in: $0.text, "a file is made for this path, and a folder of other files too")
        }
        guard problems.isEmpty else { throw OutputFailure(problems) }
    }

    private mutating func addFolders(of path: DiskPath) {
        var folder = path.parent
        while let next = folder, !next.isRoot, folders.insert(next).inserted {
            folder = next.parent
        }
    }
}
