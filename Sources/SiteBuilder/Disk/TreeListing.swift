/// All files below a folder, with symbolic links followed as far as the site folder reaches.
package struct TreeListing: Sendable {
    /// A regular file of the tree.
    package struct File: Hashable, Sendable {
        /// The path relative to the folder, with `/` as its separator.
        package var path: String
        package var size: Int

        /// The state of the file when it was listed.
        package var stamp: FileStamp
    }

    /// The files in the order of their paths' bytes.
    package let files: [File]

    /// Lists a folder, all or nothing.
    ///
    /// - Parameters:
    ///   - folder: The folder, which may be a symbolic link to one.
    ///   - site: The folder that no link below may lead out of, if not the one `folder` lies in.
    /// - Throws: The first thing that cannot be listed, by its name.
    package init(of folder: String, within site: String? = nil) throws(DiskError) {
        let root = try Folder(folder)
        let bounds = [
            try existingPath(folder),
            try existingPath(site ?? splitPath(folder).folder),
        ]
        var walk = TreeWalk(bounds: bounds)
        try walk.visit(root, path: .root, above: [])
        files = walk.files
            .sorted { $0.path < $1.path }
            .map { File(path: $0.path.text, size: $0.status.size, stamp: FileStamp($0.status)) }
    }
}

/// The way through a tree, collecting its files.
private struct TreeWalk {
    /// The folders that links may lead into.
    let bounds: [String]

    private(set) var files: [(path: DiskPath, status: FileStatus)] = []

    init(bounds: [String]) {
        self.bounds = bounds
    }

    /// Collects the files of a folder and of those below it; no link may lead back to one of those
    /// above it.
    mutating func visit(
        _ folder: Folder,
        path: DiskPath,
        above: [FileStatus.Identity]
    ) throws(DiskError) {
        let open = above + [try folder.status().identity]
        for entry in try folder.entries() {
            do {
                try visit(entry, in: folder, path: path.appending(entry.name), open: open)
            } catch {
                throw error.item == nil ? error.naming(path.appending(entry.name)) : error
            }
        }
    }

    private mutating func visit(
        _ entry: Folder.Entry,
        in folder: Folder,
        path: DiskPath,
        open: [FileStatus.Identity]
    ) throws(DiskError) {
        let status = try status(of: entry, in: folder)
        guard entry.name.isText else {
            throw DiskError(.read, folder.shown(entry.name), .unreadableName)
        }
        switch status.kind {
        case .file:
            files.append((path, status))
        case .folder:
            if open.contains(status.identity) {
                throw DiskError(.list, folder.shown(entry.name), .linkLoop)
            }
            let below = try folder.folder(entry.name, followsLink: entry.kind == .link)
            try visit(below, path: path, above: open)
        case .link, .special:
            throw DiskError(.read, folder.shown(entry.name), .specialFile)
        }
    }

    /// What stands at a name, or what the link there leads to.
    private func status(of entry: Folder.Entry, in folder: Folder) throws(DiskError) -> FileStatus {
        guard let status = try folder.status(of: entry.name, followsLink: true) else {
            throw DiskError(.find, folder.shown(entry.name), .brokenLink)
        }
        guard entry.kind == .link else { return status }
        let target = try existingPath(folder.shown(entry.name))
        if !bounds.contains(where: { isPath(target, in: $0) }) {
            throw DiskError(.read, folder.shown(entry.name), .linkLeadsOut)
        }
        return status
    }
}

extension DiskError {
    /// The same error with a text that names the path it is about.
    fileprivate func naming(_ path: DiskPath) -> DiskError {
        var error = self
        error.item = path.text
        return error
    }
}
