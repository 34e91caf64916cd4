/// The files of a deployment, as far as answering requests needs to know them.
package protocol AssetCatalogue: Sendable {
    /// Whether there is a file at a path relative to the output folder, such as `assets/a.css`.
    func contains(_ path: String) -> Bool

    /// The text that stands for a file's contents in its `etag`; asked only for a file that is sent.
    func key(of path: String) -> String
}
