/// A request, as far as the host's answer depends on it.
package struct HostRequest: Sendable {
    /// In any case: the host reads `get` as `GET`.
    package var method: String

    /// Begins with `/`; still percent-encoded, without the query.
    package var path: String

    /// What follows the first `?`; nil if there is none.
    package var query: String?

    /// The name of the host that is asked, with its port if it has one.
    package var host: String?

    /// Values by names in lower case.
    package var headers: [String: String]

    /// Takes the parts of a request; see the properties for their forms.
    package init(
        method: String = "GET",
        path: String,
        query: String? = nil,
        host: String? = nil,
        headers: [String: String] = [:]
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.host = host
        self.headers = headers
    }
}

extension HostRequest {
    /// The path as the host's URL parser leaves it.
    var normalizedPath: String {
        URLPath.normalized(String(path.map { $0 == "\\" ? "/" : $0 }))
    }

    /// The query with its `?`; empty if there is none or nothing in it.
    var search: String { query.map { $0.isEmpty ? "" : "?" + $0 } ?? "" }

    /// The name of the host, in lower case and without a port.
    var hostname: String {
        let host = (host ?? "").lowercased()
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        return String(host[..<colon])
    }

    /// Whether the host is a deployment other than production: `<something>.<project>.pages.dev`.
    var isPreview: Bool {
        hostname.hasSuffix(".pages.dev") && hostname.split(separator: ".").count > 3
    }
}
