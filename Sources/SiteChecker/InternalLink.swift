import Content
import SiteBuilder

/// An address of the site itself, taken apart.
struct InternalLink: Hashable, Sendable {
    /// The path with a leading slash, still percent-encoded.
    var path: String

    /// What stands behind `#`, decoded.
    var fragment: String?

    /// Reads an address as a page names it; nil if it leads elsewhere or is no address of the web.
    init?(_ address: String, on file: String, of site: CheckedSite) {
        var text = address[...]
        let base = site.built.site.configuration.baseURL
        if text.hasPrefix(base),
            text.dropFirst(base.count).first.map({ "/?#".contains($0) }) ?? true
        {
            text = text.dropFirst(base.count)
            if !text.hasPrefix("/") { text = "/" + text }
        }
        guard !text.hasPrefix("//"), !Self.hasScheme(text) else { return nil }
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        fragment = parts.count > 1 ? String(parts[1]).percentDecoded ?? String(parts[1]) : nil
        let path = (parts.first ?? "").prefix { $0 != "?" }
        self.path = Self.resolved(String(path), on: file)
    }

    /// Whether an address begins with a scheme: `mailto:`, `https:`.
    private static func hasScheme(_ text: Substring) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        return !text[..<colon].contains { "/?#".contains($0) }
    }

    /// A path as the browser resolves it on a page (WHATWG URL).
    private static func resolved(_ path: String, on file: String) -> String {
        if path.isEmpty { return address(of: file) }
        if path.hasPrefix("/") { return path }
        var parts = address(of: file).split(separator: "/", omittingEmptySubsequences: false)
            .dropLast()
        for part in path.split(separator: "/", omittingEmptySubsequences: false) where part != "." {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
        }
        return "/" + parts.drop { $0.isEmpty }.joined(separator: "/")
    }

    /// The address at which the host serves a page.
    static func address(of file: String) -> String {
        if file == "index.html" { return "/" }
        if file.hasSuffix("/index.html") { return "/" + file.dropLast("index.html".count) }
        return "/" + (file.hasSuffix(".html") ? String(file.dropLast(5)) : file)
    }
}
