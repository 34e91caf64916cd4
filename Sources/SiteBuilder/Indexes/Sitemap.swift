import Content

/// The list of pages for search engines (sitemaps.org 0.9).
enum Sitemap {
    /// A file holds no more addresses than this; beyond it an index names several files.
    static let limit = 50_000

    /// The files of the sitemap by their name: `sitemap.xml`, and its parts if it needs any.
    static func files(
        of pages: [(url: String, changed: Moment?)],
        baseURL: String
    ) -> [(name: String, bytes: [UInt8])] {
        guard pages.count > limit else { return [("sitemap.xml", urlSet(pages[...]))] }
        let parts = stride(from: 0, to: pages.count, by: limit).enumerated().map { number, start in
            let part = pages[start..<min(start + limit, pages.count)]
            return (name: "sitemap-\(number + 1).xml", text: urlSet(part))
        }
        return [("sitemap.xml", index(of: parts.map { "\(baseURL)/\($0.name)" }))] + parts
    }

    private static let namespace = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")

    private static func urlSet(_ pages: ArraySlice<(url: String, changed: Moment?)>) -> [UInt8] {
        document("urlset") { xml in
            for page in pages {
                let changed = page.changed.map { "<lastmod>\($0.day)</lastmod>" } ?? ""
                xml.line("<url><loc>\(page.url.escapedForMarkup)</loc>\(changed)</url>")
            }
        }
    }

    private static func index(of urls: [String]) -> [UInt8] {
        document("sitemapindex") { xml in
            for url in urls { xml.line("<sitemap><loc>\(url.escapedForMarkup)</loc></sitemap>") }
        }
    }

    private static func document(_ root: String, _ fill: (inout XMLText) -> Void) -> [UInt8] {
        var xml = XMLText()
        xml.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
        xml.line("<\(root) \(namespace.0)=\"\(namespace.1)\">")
        fill(&xml)
        xml.line("</\(root)>")
        return xml.bytes
    }
}
