/// A file of the site to be written: its path and the way to its bytes.
///
/// The bytes are made when the file is written and dropped right after, so that the pages of a
/// large site are never all in memory.
package struct OutputFile: Sendable {
    /// The path relative to the output folder, with `/` as its separator.
    package let path: String

    /// Makes the bytes; called once, from any worker.
    package let make: @Sendable () throws -> [UInt8]

    /// Creates a file from its path and what makes its bytes.
    package init(path: String, make: @escaping @Sendable () throws -> [UInt8]) {
        self.path = path
        self.make = make
    }

    /// Creates a copy of a file on disk, which must lie in one of the folders when it is read,
    /// wherever a symbolic link leads by then.
    package init(path: String, copying location: String, within folders: [String]) {
        self.init(path: path) { try File.read(location, within: folders) }
    }
}

extension OutputFile {
    /// What is wrong with the path, if anything.
    var pathProblem: String? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if parts.contains(where: \.isEmpty) { return "has an empty part" }
        if parts.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) {
            return "has a part '.' or '..'"
        }
        if path.utf8.contains(0) { return "holds a zero byte" }
        return path == OutputManifest.path ? "is kept for the list of files" : nil
    }
}
