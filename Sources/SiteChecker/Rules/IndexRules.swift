import CloudflarePages
import Content
import Diagnostics
import SiteBuilder

/// Sitemaps and feeds beside the pages that they list.
struct IndexRules {
    let site: CheckedSite

    /// Everything on which they disagree.
    func findings() -> [Finding] {
        feeds + sitemap
    }

    // MARK: - Feeds

    /// Addresses in feeds that lead to nothing; many feeds hold the same entries, so each is said once.
    private var feeds: [Finding] {
        var feeds: [String: String] = [:]
        for file in site.files where file.isFeed {
            for address in addresses(in: file.text ?? "") {
                feeds[address] = feeds[address] ?? file.path
            }
        }
        return feeds.sorted { $0.key < $1.key }.compactMap { address, feed in
            problem(at: address).map { problem in
                finding(.feed, of: address, "the feed /\(feed) names \(address), \(problem)")
            }
        }
    }

    // MARK: - Sitemap

    private var sitemap: [Finding] {
        let listed = site.files.filter(\.isSitemap).reduce(into: Set<String>()) {
            $0.formUnion(addresses(in: $1.text ?? ""))
        }
        let dead = listed.sorted().compactMap { address in
            problem(at: address).map {
                finding(.sitemap, of: address, "the sitemap lists \(address), \($0)")
            }
        }
        return dead + unlisted(listed)
    }

    /// Pages for readers that the sitemap does not list.
    private func unlisted(_ listed: Set<String>) -> [Finding] {
        let base = site.built.site.configuration.baseURL
        return site.pages.compactMap { page in
            let path = InternalLink.address(of: page.file)
            guard !page.isHidden, !page.file.hasSuffix("404.html"), !listed.contains(base + path)
            else { return nil }
            return finding(
                .sitemap,
                .warning,
                of: base + path,
                "the sitemap does not list '\(path)'"
            )
        }
    }

    // MARK: - Addresses

    /// All addresses of the site's pages and files that a text names.
    private func addresses(in text: String) -> Set<String> {
        let base = site.built.site.configuration.baseURL + "/"
        // In the escaped markup of a feed, a reference ends the address as a quote does.
        let ends: Set<Character> = ["<", "&", "\"", "'", " ", "\n", "\\"]
        let found = text.ranges(of: base).map { range in
            text[range.lowerBound...].prefix { !ends.contains($0) }
        }
        return Set(found.map(String.init))
    }

    /// What is wrong with an address of the site; nil if the host answers it with a file.
    private func problem(at address: String) -> String? {
        guard let link = InternalLink(address, on: "index.html", of: site) else { return nil }
        let status = site.answer(to: link.path).status
        return status == 200 ? nil : "which the host answers with \(status)"
    }

    private func finding(
        _ rule: CheckRule,
        _ severity: Diagnostic.Severity = .error,
        of address: String,
        _ message: String
    ) -> Finding {
        let path = InternalLink(address, on: "index.html", of: site)?.path ?? ""
        let file = path == "/" ? "index.html" : String(path.dropFirst()) + ".html"
        let isPage = site.page(in: file) != nil
        let place = isPage ? site.places.place(ofPage: file) : .configuration
        return Finding(rule, Diagnostic(severity, in: place.file, at: place.position, message))
    }
}
