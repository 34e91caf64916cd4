import Content

/// Where the files of `content/` that are not pages lie on the site.
///
/// A bundle's files travel with its page; all others keep their path below `content/`.
struct ContentRoutes: Sendable {
    /// The addresses of bundles by their folder, `content/weeks/06-debugger`.
    private let bundles: [String: Permalink]

    init(pages: [Page]) {
        let folders = pages.filter(\.isBundle).map { ($0.folder, $0.permalink) }
        bundles = Dictionary(folders) { one, _ in one }
    }

    /// The output path of a file, relative to the output folder.
    func output(of path: String) -> String {
        var folder = path[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            if let permalink = bundles[String(folder)] {
                return String(
                    permalink.appending(String(path[path.index(after: slash)...])).dropFirst()
                )
            }
        }
        return String(path.dropFirst("content/".count))
    }

    /// The address of a file.
    func url(of path: String) -> String { "/" + output(of: path).percentEncodedPath }
}
