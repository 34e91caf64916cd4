/// The tags that GFM does not let through (GFM, section 6.11).
enum DisallowedHTML {
    private static let names: Set<String> = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]

    /// Whether the `<` at a place of the text begins such a tag.
    static func begins(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = index + 1
        if start < text.count, text[start] == UInt8(ascii: "/") { start += 1 }
        var end = start
        while end < text.count, end - start < 10, text[end].isLetter { end += 1 }
        guard end < text.count, end > start else { return false }
        let name = String(decoding: text[start..<end].map(\.lowercased), as: UTF8.self)
        guard names.contains(name) else { return false }
        return text[end].isSpace || text[end] == UInt8(ascii: ">")
            || text[end] == UInt8(ascii: "/") && end + 1 < text.count
                && text[end + 1] == UInt8(ascii: ">")
    }
}

extension HTMLBuffer {
    /// Adds raw HTML with the `<` of disallowed tags escaped.
    mutating func writeFiltered(_ raw: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in raw.indices
        where raw[index] == UInt8(ascii: "<") && DisallowedHTML.begins(at: index, in: raw) {
            write(UnsafeBufferPointer(rebasing: raw[start..<index]))
            write("&lt;")
            start = index + 1
        }
        write(UnsafeBufferPointer(rebasing: raw[start...]))
    }
}
