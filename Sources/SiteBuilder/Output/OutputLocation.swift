/// Where the output folder is, and what beside it belongs to vibes.
struct OutputLocation: Sendable {
    /// The output folder with all symbolic links resolved; it need not exist.
    let path: String

    /// The output folder as messages name it: relative to the site folder, if it lies there.
    let shownPath: String

    /// Finds the output folder.
    ///
    /// - Parameters:
    ///   - output: The output folder as the user gave it.
    ///   - site: The site folder.
    /// - Throws: An error that says what on the way to it is not a folder.
    init(output: String, site: String) throws(DiskError) {
        path = try resolvedPath(output)
        let site = try resolvedPath(site)
        let isInside = path != site && isPath(path, in: site)
        let prefix = site == "/" ? 1 : site.utf8.count + 1
        shownPath = isInside ? String(decoding: path.utf8.dropFirst(prefix), as: UTF8.self) : output
    }

    /// The folder that the output folder lies in.
    var parent: String { parentPath(path) }

    /// The output folder's name in it.
    var name: DiskPath { DiskPath(nameText) }

    /// The folder beside it in which the next site is built; the name is fixed, so that a build
    /// finds what a killed one left.
    var workshop: DiskPath { DiskPath(".\(nameText).vibes-next") }

    private var nameText: String { splitPath(path).name }
}
