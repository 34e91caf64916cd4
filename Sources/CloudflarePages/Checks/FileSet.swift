/// The files that the host would have, known by nothing but their paths.
struct FileSet: AssetCatalogue {
    /// Those that are uploaded, in their order.
    let paths: [String]
    private let known: Set<String>

    init(_ files: [UploadedFile]) {
        paths = files.map(\.path).filter(UploadRules.isUploaded).sorted()
        known = Set(paths)
    }

    func contains(_ path: String) -> Bool { known.contains(path) }

    /// Checks look at no contents.
    func key(of path: String) -> String { "" }

    /// The path at which a file is sent with status 200, percent-encoded.
    func address(of path: String) -> String {
        let index = "index.html"
        if path == index || path.hasSuffix("/" + index) {
            return URLPath.address(ofFile: String(path.dropLast(index.count)))
        }
        let clean = path.hasSuffix(".html") ? String(path.dropLast(".html".count)) : path
        let hasClean = !clean.isEmpty && !contains(clean)
        return URLPath.address(ofFile: hasClean ? clean : path)
    }
}
