/// What `vibes check` looks for; the raw value is the name by which a report calls it.
package struct CheckRule: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    /// Takes the name of a rule of the host.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    private init(_ name: String) {
        rawValue = name
    }

    /// Everything that a build says.
    package static let build = CheckRule("build")

    /// A link leads to nothing.
    package static let deadLink = CheckRule("dead-link")

    /// A link leads to a heading that is not there.
    package static let deadFragment = CheckRule("dead-fragment")

    /// A link is answered by a redirect.
    package static let redirectedLink = CheckRule("redirected-link")

    /// No other page links to a page.
    package static let orphanPage = CheckRule("orphan-page")

    /// An image says nothing to those who do not see it.
    package static let missingAlt = CheckRule("missing-alt")

    /// A heading is more than one level below the one before.
    package static let skippedLevel = CheckRule("skipped-heading-level")

    /// Two pages have one title.
    package static let duplicateTitle = CheckRule("duplicate-title")

    /// A page has no title.
    package static let missingTitle = CheckRule("missing-title")

    /// The sitemap and the pages disagree.
    package static let sitemap = CheckRule("sitemap")

    /// A feed names what is not there.
    package static let feed = CheckRule("feed")

    /// A link to another site leads to nothing, or elsewhere for good.
    package static let externalLink = CheckRule("external-link")

    /// All rules but those of the host.
    package static let own = [
        build, deadLink, deadFragment, redirectedLink, orphanPage, missingAlt, skippedLevel,
        duplicateTitle, missingTitle, sitemap, feed, externalLink,
    ]
}
