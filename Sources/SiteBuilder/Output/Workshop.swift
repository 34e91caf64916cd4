/// The folder beside the output in which the next site is built.
///
/// It holds the next site, later the last one, in `site`, and a note by which a later build knows
/// that the folder is vibes' own. Nothing in it is needed after a build, except in the moment of a
/// switch in two steps, when `last` is the whole last site.
struct Workshop: Sendable {
    private let parent: Folder
    private let location: OutputLocation

    /// Names the workshop of an output folder; nothing is made yet.
    init(in parent: Folder, for location: OutputLocation) {
        self.parent = parent
        self.location = location
    }

    private var path: DiskPath { location.workshop }
    private var site: DiskPath { path.appending("site") }
    private var last: DiskPath { path.appending("last") }
    private static let mark: DiskPath = "made-by-vibes"

    /// Makes the workshop with an empty folder for the next site.
    ///
    /// - Returns: That folder, which errors name as if it were the output folder.
    func open() throws(DiskError) -> Folder {
        try parent.makeFolder(path)
        try parent.createFile(path.appending(Self.mark), containing: Self.explanation)
        try parent.makeFolder(site)
        return try parent.folder(site, shownAs: location.shownPath)
    }

    /// Removes the workshop, whatever state a killed build left it in.
    ///
    /// - Returns: true if the last site had to be put back first.
    @discardableResult
    func remove() throws(DiskError) -> Bool {
        guard let status = try parent.status(of: path) else { return false }
        guard status.kind == .folder else { throw DiskError(.move, shownPath, .notOurs) }
        let folder = try parent.folder(path)
        let entries = try folder.entries()
        guard entries.isEmpty || entries.contains(where: { $0.name == Self.mark }) else {
            throw DiskError(.move, shownPath, .notOurs)
        }
        let isPutBack = try putBack()
        for entry in try folder.entries() where entry.kind == .folder {
            try folder.removeTree(entry.name)
        }
        try parent.removeTree(path)
        return isPutBack
    }

    /// Puts the next site in the place of the last one.
    ///
    /// - Parameter replaces: Whether there is a last one.
    /// - Returns: Whether that happened at one instant.
    /// - Throws: An error if the last site stays in its place.
    func publish(replaces: Bool) throws(DiskError) -> Bool {
        guard replaces else {
            try parent.move(site, to: location.name)
            return true
        }
        if try parent.exchange(location.name, site) { return true }
        try parent.move(location.name, to: last)
        do {
            try parent.move(site, to: location.name)
        } catch {
            try parent.move(last, to: location.name)
            throw error
        }
        // From here on the last site is rubbish, and must not be put back, come what may.
        _ = try? parent.move(last, to: site)
        return false
    }

    // MARK: - Parts

    private var shownPath: String { parent.shown(path) }

    private static let explanation = Array(
        "vibes builds the next site here. If no build is running, the folder can be removed.\n".utf8
    )

    /// Puts back the last site, if a build was killed between the two steps of a switch.
    private func putBack() throws(DiskError) -> Bool {
        guard try parent.status(of: last) != nil, try parent.status(of: location.name) == nil else {
            return false
        }
        try parent.move(last, to: location.name)
        return true
    }
}
