/// The types that files are sent with.
package enum MediaTypes {
    /// The type of files with an extension, which is given without its dot; nil if it is unknown.
    package static func type(ofExtension name: String) -> String? { types[name.lowercased()] }

    /// The type of a file, by its path relative to the output folder.
    ///
    /// The host asks the npm package `mime` (version 3), which has a quirk: the whole name of a file
    /// at the root counts as its extension if it has none, so that `list` is `text/plain`.
    package static func type(ofPath path: String) -> String {
        let name =
            path.utf8.split(
                separator: UInt8(ascii: "/"),
                omittingEmptySubsequences: false
            ).last ?? path.utf8[...]
        let dot = name.lastIndex(of: UInt8(ascii: "."))
        let hasName = dot.map { $0 > name.startIndex } ?? false
        let isAtRoot = name.count == path.utf8.count
        guard hasName || isAtRoot else { return unknown }
        let suffix = dot.map { name[name.index(after: $0)...] } ?? name
        return type(ofExtension: String(decoding: suffix, as: UTF8.self)) ?? unknown
    }

    /// The type of files whose extension is unknown.
    package static let unknown = "application/octet-stream"

    private static let types: [String: String] = {
        var types: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for name in words.dropFirst() { types[name] = words[0] }
        }
        return types
    }()
}
