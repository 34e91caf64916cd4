import CloudflarePages

/// Files that are there, each with a key that tells it apart.
struct Files: AssetCatalogue {
    var paths: Set<String>

    func contains(_ path: String) -> Bool { paths.contains(path) }
    func key(of path: String) -> String { "key-of-\(path)" }
}

extension HostSite<Files> {
    /// A deployment of files, named in one text with blanks between them.
    init(
        _ files: String,
        redirects: String = "",
        headers: String = "",
        policy: HostPolicy = .pages
    ) {
        self.init(
            assets: Files(paths: Set(files.split(separator: " ").map(String.init))),
            redirects: RedirectRules(parsing: redirects, file: "_redirects"),
            headers: HeaderRules(parsing: headers, file: "_headers"),
            policy: policy
        )
    }

    /// The answer to a target with its query.
    func get(
        _ target: String,
        method: String = "GET",
        host: String? = nil,
        headers: [String: String] = [:]
    ) -> HostResponse {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return response(
            to: HostRequest(
                method: method,
                path: String(parts[0]),
                query: parts.count > 1 ? String(parts[1]) : nil,
                host: host,
                headers: headers
            )
        )
    }
}

extension HostResponse {
    /// The status and what comes with it: a file, a place to go to, or nothing.
    var summary: String {
        var words = [String(status)]
        if let location = header("location") { words.append(location) }
        if case .asset(let path) = body { words.append(path) }
        return words.joined(separator: " ")
    }
}
