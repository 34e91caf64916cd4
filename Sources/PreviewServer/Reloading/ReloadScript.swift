/// The script that keeps an open page up to date: where it lies, and how it gets into a page.
enum ReloadScript {
    static let path = "/__vibes/live-reload.js"
    static let events = "/__vibes/events"

    /// The source, as JavaScript.
    static var source: [UInt8] { PackageResources.live_reload_js }

    /// The page with the script, before the end of its body or at its end.
    ///
    /// - Parameters:
    ///   - page: The HTML.
    ///   - version: The page's version, by which the script knows when it is outdated.
    /// - Returns: The page as a browser gets it.
    static func added(to page: [UInt8], version: String) -> [UInt8] {
        let tag = "<script type=\"module\" src=\"\(path)?version=\(version)\"></script>\n"
        let place = lastIndex(of: "</body>", in: page) ?? page.endIndex
        return Array(page[..<place]) + tag.utf8 + page[place...]
    }

    private static func lastIndex(of tag: String, in page: [UInt8]) -> Int? {
        let tag = Array(tag.utf8)
        guard page.count >= tag.count else { return nil }
        return (0...page.count - tag.count).last { start in
            tag.indices.allSatisfy { page[start + $0] | 0x20 == tag[$0] | 0x20 }
        }
    }
}
