import CloudflarePages
import Diagnostics
import Digests
import SiteBuilder

/// One good build, as the host would serve it.
struct PreviewSite: Sendable {
    let built: BuiltSite
    let files: MadeFiles
    let host: HostSite<MadeFiles>

    /// What the host would say of the author's own lines for it.
    let hostDiagnostics: [Diagnostic]

    init(_ built: BuiltSite) {
        self.built = built
        files = MadeFiles(of: built)
        let redirects = RedirectRules(parsing: files.text(of: "_redirects"), file: "_redirects")
        let headers = HeaderRules(parsing: files.text(of: "_headers"), file: "_headers")
        host = HostSite(assets: files, redirects: redirects, headers: headers)
        hostDiagnostics = Self.diagnostics(of: built, files)
    }

    /// The problems of `content/_redirects` and `content/_headers`, at their places there; what they
    /// mean together with vibes' own lines is for `vibes check`.
    private static func diagnostics(of built: BuiltSite, _ files: MadeFiles) -> [Diagnostic] {
        built.ownHostLines.flatMap { name, first -> [Diagnostic] in
            let lines = files.text(of: name).split(
                separator: "\n",
                omittingEmptySubsequences: false
            )
            let text = lines.dropFirst(first - 1).joined(separator: "\n")
            return name == "_headers"
                ? HeaderRules(parsing: text, file: "content/\(name)").diagnostics
                : RedirectRules(parsing: text, file: "content/\(name)").diagnostics
        }
    }

    /// What tells one state of a page from another for somebody who looks at it: its bytes, but for
    /// the fingerprints of style sheets, which are exchanged in place, and the state of all files
    /// that are published as they are, for it may show any of them.
    ///
    /// - Parameter target: The page's path with its query, as the browser asked for it.
    /// - Returns: Some digits; the same for the same state, as long as this program runs.
    func version(of target: RequestTarget) -> String {
        let request = HostRequest(
            method: "GET",
            path: target.path,
            query: target.query,
            host: nil,
            headers: [:]
        )
        let response = host.response(to: request)
        guard case .asset(let path) = response.body, let bytes = try? files.bytes(of: path) else {
            return "\(response.status)"
        }
        let page = SHA256Digest(of: StyleFreePage.bytes(of: bytes, without: built.styleSheets))
        return page.hex.prefix(16) + "-"
            + String(UInt(bitPattern: built.copies.hashValue), radix: 16)
    }
}
