import SiteBuilder

/// A file of the output, with what is kept of it.
struct MadeFile: Sendable {
    var path: String
    var size: Int

    /// What stands in it, if it is a page.
    var page: PageFacts?

    /// The text of the files that rules read as a whole.
    var text: String?

    /// Makes a file.
    ///
    /// - Throws: What it could not be made for.
    init(_ file: OutputFile) throws {
        let bytes = try file.make()
        path = file.path
        size = bytes.count
        if path.hasSuffix(".html") {
            page = PageFacts(bytes, file: path)
        } else if isHostFile || isSitemap || isFeed {
            text = String(decoding: bytes, as: UTF8.self)
        }
    }

    private var isHostFile: Bool { path == "_headers" || path == "_redirects" }

    var isSitemap: Bool {
        let name = path.split(separator: "/").last ?? ""
        return name.hasPrefix("sitemap") && name.hasSuffix(".xml")
    }

    var isFeed: Bool {
        path.hasSuffix(".rss") || path.hasSuffix(".atom") || path.hasSuffix("feed.json")
            || path.hasSuffix("feed.xml")
    }
}
