import SiteBuilder

/// A page without what changes in it when only a style sheet changes.
enum StyleFreePage {
    /// The bytes of a page without the addresses of the style sheets, and without the digests that
    /// guard them (W3C Subresource Integrity).
    static func bytes(of page: [UInt8], without sheets: [BuiltSite.StyleSheet]) -> [UInt8] {
        let needles = sheets.flatMap { [Array($0.url.utf8), Array($0.integrity.utf8)] }
        let firsts = Set(needles.compactMap(\.first))
        var result: [UInt8] = []
        result.reserveCapacity(page.count)
        var index = 0
        while index < page.count {
            let rest = page[index...]
            if firsts.contains(page[index]), let found = needles.first(where: rest.starts) {
                index += found.count
            } else {
                result.append(page[index])
                index += 1
            }
        }
        return result
    }
}
