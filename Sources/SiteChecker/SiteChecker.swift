import Content
import Diagnostics
package import SiteBuilder

/// Looks at a built site for what the build lets pass: what the host would refuse, and what readers
/// would stumble over.
package struct SiteChecker: Sendable {
    private let site: CheckedSite

    /// Prepares the checks of a site.
    ///
    /// - Parameters:
    ///   - built: The site.
    ///   - jobs: How many workers run at once.
    /// - Throws: What a file of the site could not be made for.
    package init(_ built: BuiltSite, jobs: Int) async throws {
        site = try await CheckedSite(built, jobs: jobs)
    }

    /// Everything found, in the order of the places, what the build says included.
    package var findings: [Finding] {
        var links = LinkRules(site)
        let all =
            site.built.warnings.map { Finding(.build, $0) } + links.findings()
            + PageRules(site: site).findings() + IndexRules(site: site).findings()
            + HostRules(site: site).findings()
        return all.sorted { $0.diagnostic < $1.diagnostic }
    }

    /// The addresses of other sites that pages link to, each once, in order.
    var externalLinks: [String] {
        let addresses = site.pages.flatMap(\.references).filter(\.isLink).map(\.address)
        let base = site.built.site.configuration.baseURL
        return Set(addresses.filter { $0.isWebAddress && !$0.hasPrefix(base) }).sorted()
    }

    /// A finding about an address of another site, at the first place that links to it.
    func finding(
        _ severity: Diagnostic.Severity,
        about address: String,
        _ message: String,
        hint: String? = nil
    ) -> Finding {
        let page = site.pages.first { page in
            page.references.contains { $0.isLink && $0.address == address }
        }
        let place = site.places.place(of: address, on: page?.file ?? "index.html")
        return Finding(
            .externalLink,
            Diagnostic(severity, in: place.file, at: place.position, message, hint: hint)
        )
    }
}

extension String {
    fileprivate var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
