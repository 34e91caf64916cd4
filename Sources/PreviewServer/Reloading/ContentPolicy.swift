/// A Content-Security-Policy (W3C CSP 3) as the host sends it, opened for the preview's own script.
struct ContentPolicy {
    private var directives: [(name: String, sources: [String])]

    /// Reads the value of the header.
    init(_ text: String) {
        directives = text.split(separator: ";").compactMap { part in
            let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
            return words.first.map { ($0.lowercased(), Array(words.dropFirst())) }
        }
    }

    /// The policy with scripts of the site's own and connections to it allowed, all else as it was.
    var allowingReload: String {
        var policy = self
        for name in ["script-src", "script-src-elem", "connect-src"] { policy.allowSelf(in: name) }
        return policy.text
    }

    private var text: String {
        directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
    }

    /// Adds `'self'` to a directive; one that is not there inherits from others, and is made only if
    /// what it inherits is in the way.
    private mutating func allowSelf(in name: String) {
        if let index = directives.firstIndex(where: { $0.name == name }) {
            directives[index].sources = Self.adding(directives[index].sources)
        } else if name != "script-src-elem",
            let inherited = directives.first(where: { $0.name == "default-src" })
        {
            directives.append((name, Self.adding(inherited.sources)))
        }
    }

    private static func adding(_ sources: [String]) -> [String] {
        sources.contains("'self'") || sources.contains("*")
            ? sources : sources.filter { $0 != "'none'" } + ["'self'"]
    }
}
