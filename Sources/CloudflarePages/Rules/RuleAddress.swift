/// What a rule file can name: a path, or a URL that begins with `https://`.
///
/// Read as `validateURL.ts` of the host does: the host is kept as it is written, the path is
/// normalised.
struct RuleAddress: Hashable, Sendable {
    /// The host with its port, if the text is a URL.
    var host: String?

    /// Begins with `/`.
    var path: String

    /// Begins with `?`, or is empty.
    var query: String

    /// Begins with `#`, or is empty.
    var fragment: String

    /// Reads a path or a URL; nil if the text is neither.
    ///
    /// One of several slashes after the host is left out, as the host does.
    init?(_ text: String) {
        let rest = text.dropFirst(Self.scheme.count).drop { $0 == "/" }
        let host = text.hasPrefix(Self.scheme) ? rest.prefix { $0 != "/" } : ""
        guard host.isEmpty else {
            self.init(host: String(host), rest: rest[host.endIndex...].dropFirst())
            return
        }
        guard text.hasPrefix("/") else { return nil }
        self.init(host: nil, rest: text[...])
    }

    /// Reads a path with its query and its fragment; nothing is the path `/`.
    init(host: String?, rest: Substring) {
        let mark = rest.firstIndex(of: "#") ?? rest.endIndex
        let question = rest[..<mark].firstIndex(of: "?") ?? mark
        let path = rest[..<question]
        self.host = host
        self.path = URLPath.normalized((path.hasPrefix("/") ? "" : "/") + path)
        query = URLPath.escapedSuffix(rest[question..<mark])
        fragment = URLPath.escapedSuffix(rest[mark...])
    }

    /// The whole address, without query and fragment.
    var withoutSuffix: String { (host.map { "https://" + $0 } ?? "") + path }

    /// The whole address.
    var text: String { withoutSuffix + query + fragment }

    /// Whether the host ends in a port.
    var hasPort: Bool {
        guard let host, let colon = host.lastIndex(of: ":") else { return false }
        let port = host[host.index(after: colon)...]
        return !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let scheme = "https://"
}
