/// What stands in the output folder before a build: files of an earlier build and foreign ones.
struct StandingSite: Sendable {
    /// Anything but a folder.
    struct Item: Sendable {
        var path: DiskPath
        var kind: FileKind

        /// Whether an earlier build wrote it.
        var isOwn = false
    }

    /// A folder with what a new one in its place must have.
    struct FolderItem: Sendable {
        var path: DiskPath
        var status: FileStatus
        var isEmpty: Bool
    }

    private(set) var items: [Item] = []

    /// The folders, each before those in it; the output folder itself is the first.
    private(set) var folders: [FolderItem] = []

    /// The bytes of the manifest, if vibes wrote one.
    private(set) var manifest: [UInt8]?

    /// Something worth telling the user.
    private(set) var note: String?

    /// The site before the first build.
    static let none = StandingSite()

    private init() {}

    /// Looks at everything in the output folder, without following links.
    init(in output: Folder) throws(DiskError) {
        let device = try output.status().identity.device
        try visit(output, path: .root, device: device)
        items.sort { $0.path < $1.path }
        try readManifest(in: output)
    }

    private mutating func visit(
        _ folder: Folder,
        path: DiskPath,
        device: FileStatus.Device
    ) throws(DiskError) {
        let status = try folder.status()
        guard status.identity.device == device else {
            throw DiskError(.move, folder.shownPath, .mountPoint)
        }
        let entries = try folder.entries()
        folders.append(FolderItem(path: path, status: status, isEmpty: entries.isEmpty))
        for entry in entries {
            let below = path.appending(entry.name)
            if entry.kind == .folder {
                try visit(folder.folder(entry.name), path: below, device: device)
            } else {
                items.append(Item(path: below, kind: entry.kind))
            }
        }
    }

    /// Marks the files that the earlier build wrote.
    private mutating func readManifest(in output: Folder) throws(DiskError) {
        let manifestPath = DiskPath(OutputManifest.path)
        guard let json = try output.readFile(manifestPath) else { return }
        var own: Set<DiskPath>
        switch OutputManifest.read(json) {
        case .foreign: return
        case .damaged:
            own = []
            note =
                "\(output.shown(manifestPath)) could not be read, so no file was taken for one "
                + "of an earlier build"
        case .paths(let paths): own = paths
        }
        own.insert(manifestPath)
        manifest = json
        for index in items.indices where items[index].kind == .file {
            items[index].isOwn = own.contains(items[index].path)
        }
    }
}
