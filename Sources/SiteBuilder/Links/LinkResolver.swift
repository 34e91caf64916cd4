import Content
import Markdown

/// Turns destinations as authors write them into the canonical addresses of the site.
///
/// Relative destinations name files of `content/`; absolute ones name addresses, of which the host
/// has one canonical form, so that nobody meets a redirect.
struct LinkResolver: Sendable {
    /// The addresses of pages by their path, `content/guide/forking.md`.
    let pages: [String: Permalink]

    /// The addresses of other content files by their path.
    let files: [String: String]

    /// Pages that are not in the site, by their path.
    let leftOut: [String: LeftOut]
    let baseURL: String

    /// Where a destination in a file of a content folder leads.
    ///
    /// - Parameters:
    ///   - destination: As written, entities and escapes resolved.
    ///   - folder: The folder of the file, `content/guide`.
    /// - Returns: The target; it is not checked whether a path exists.
    func target(of destination: String, in folder: String) -> LinkTarget {
        if destination.hasPrefix("#") { return .fragment(String(destination.dropFirst())) }
        if destination.hasPrefix("//") || destination.hasScheme {
            return ownPath(of: destination) ?? .external(url: destination)
        }
        let (path, suffix) = destination.splitAtSuffix
        if path.hasPrefix("/") { return .path(canonical(path), suffix: suffix) }
        return fileTarget(path, suffix: suffix, in: folder)
    }

    /// What Markdown shows for a destination; a broken link keeps its text until it is reported.
    func link(to destination: String, in folder: String) -> ResolvedLink {
        let target = target(of: destination, in: folder)
        let isExternal = if case .external(let url) = target { url.isWebAddress } else { false }
        return ResolvedLink(url: target.url ?? destination, isExternal: isExternal)
    }

    /// An absolute address of this very site, as a path.
    private func ownPath(of destination: String) -> LinkTarget? {
        guard destination.hasPrefix(baseURL) else { return nil }
        let rest = String(destination.dropFirst(baseURL.count))
        guard rest.isEmpty || rest.hasPrefix("/") || rest.hasPrefix("#") || rest.hasPrefix("?")
        else {
            return nil
        }
        let (path, suffix) = rest.splitAtSuffix
        return .path(canonical(path.isEmpty ? "/" : path), suffix: suffix)
    }

    private func fileTarget(_ path: String, suffix: String, in folder: String) -> LinkTarget {
        let decoded = path.percentDecoded ?? path
        let file = Self.joined(folder, decoded)
        if let page = pages[file] ?? pages["\(file)/_index.md"] ?? pages["\(file)/index.md"] {
            return .path(page.path, suffix: suffix)
        }
        if let url = files[file] { return .path(url, suffix: suffix) }
        if let page = leftOut[file] { return .leftOut(page) }
        return .missing(contentPath: file)
    }

    /// The form of a path that the host serves without a redirect: `/about` for `/about/`,
    /// `/about.html` and `/about/index.html`.
    private func canonical(_ path: String) -> String {
        var path = path[...]
        if path.hasSuffix("/index.html") { path = path.dropLast(10) }
        if path.hasSuffix(".html") { path = path.dropLast(5) }
        return Permalink(String(path)).path
    }

    /// The path that a relative path leads to from a folder.
    private static func joined(_ folder: String, _ path: String) -> String {
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

extension String {
    /// Whether the text begins with a scheme (RFC 3986 section 3.1).
    fileprivate var hasScheme: Bool {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), let first = utf8.first else {
            return false
        }
        let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
        return isLetter
            && utf8[..<colon].allSatisfy { byte in
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                    || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "+-.".utf8.contains(byte)
            }
    }

    fileprivate var isWebAddress: Bool {
        hasPrefix("https:") || hasPrefix("http:") || hasPrefix("//")
    }

    /// The path, and the query and fragment behind it.
    fileprivate var splitAtSuffix: (path: String, suffix: String) {
        guard let start = firstIndex(where: { $0 == "?" || $0 == "#" }) else { return (self, "") }
        return (String(self[..<start]), String(self[start...]))
    }
}
