/// A file of the output folder.
package struct UploadedFile: Hashable, Sendable {
    /// Relative to the output folder, with `/` as its separator.
    package var path: String

    /// In bytes.
    package var size: Int

    /// Whether it is a symbolic link.
    package var isLink: Bool

    /// Takes a path relative to the output folder and a size in bytes.
    package init(path: String, size: Int, isLink: Bool = false) {
        self.path = path
        self.size = size
        self.isLink = isLink
    }
}
