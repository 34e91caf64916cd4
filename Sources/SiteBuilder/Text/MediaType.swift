/// The media types of the files that are attached to releases, by extension.
enum MediaType {
    /// The type of a file; what is not known is a run of bytes.
    static func of(_ name: String) -> String {
        let name = name.lowercased()
        return known.first { name.hasSuffix($0.key) }?.value ?? "application/octet-stream"
    }

    private static let known: KeyValuePairs = [
        ".tar.gz": "application/gzip", ".tgz": "application/gzip", ".gz": "application/gzip",
        ".zip": "application/zip", ".whl": "application/zip", ".json": "application/json",
        ".txt": "text/plain", ".sh": "text/x-shellscript", ".html": "text/html",
        ".pdf": "application/pdf", ".png": "image/png", ".wasm": "application/wasm",
        ".deb": "application/vnd.debian.binary-package",
    ]
}
