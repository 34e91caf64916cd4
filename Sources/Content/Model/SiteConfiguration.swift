package import Diagnostics

/// What `content/site.yaml` says.
package struct SiteConfiguration: Sendable {
    package static let path = "content/site.yaml"

    package var title: String

    /// Scheme and host without a final slash: `https://52vibes.dev`.
    package var baseURL: String
    package var tagline: String?
    package var description: String
    package var language: String
    package var author: Author

    /// The address of the sister site that tells the story.
    package var blog: String?

    /// The repository of the hub itself.
    package var repository: GitRepository?

    /// The first day of week 1.
    package var start: Day

    /// How many weeks the study has; a whole number of them falls on each quarter.
    package var weeks: Int
    package var quarters: [QuarterTheme]
    package var navigation: [Located<NavigationItem>]
    package var registries: Registries
    package var markdown: MarkdownOptions

    /// Which API and models playgrounds use; nil if the site has none.
    package var playground: PlaygroundConfiguration?

    package struct Author: Hashable, Sendable {
        package var name: String
        package var url: String?
    }

    package struct QuarterTheme: Hashable, Sendable {
        package var theme: String
        package var summary: String?
    }

    package struct NavigationItem: Hashable, Sendable {
        package var title: String
        /// A path on the site, `/weeks`, or an `https` address.
        package var url: String
    }

    package struct Registries: Hashable, Sendable {
        /// The name that npm and SwiftPM packages are published under.
        package var scope: String
    }

    package struct MarkdownOptions: Hashable, Sendable {
        /// Whether raw HTML in Markdown reaches the page.
        package var rawHTML: Bool

        /// Whether quotes, dashes and dots become typographic ones.
        package var smartPunctuation = false
    }
}

extension SiteConfiguration {
    /// The host's name, for package names and tag URIs: `52vibes.dev`.
    package var host: String {
        let rest = baseURL.drop(while: { $0 != "/" }).dropFirst(2)
        return String(rest.prefix(while: { $0 != "/" && $0 != ":" }))
    }

    /// The absolute address of a path on the site, which may hold any text (RFC 3987 section 3.1).
    package func absolute(_ path: String) -> String {
        guard path.utf8.contains(where: Self.needsEncoding) else { return baseURL + path }
        return baseURL + path.utf8.map(Self.encoded).joined()
    }

    private static func encoded(_ byte: UInt8) -> String {
        guard needsEncoding(byte) else { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (byte < 16 ? "0" : "") + digits
    }

    /// Blanks, controls, what is not ASCII, and the marks that an address may not hold.
    private static func needsEncoding(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte)
    }

    /// How many weeks a quarter has.
    package var weeksPerQuarter: Int { weeks / max(1, quarters.count) }

    /// The first day of a week, counted from 1.
    package func firstDay(ofWeek week: Int) -> Day { start.advanced(by: (week - 1) * 7) }

    /// The last day of a week, counted from 1.
    package func lastDay(ofWeek week: Int) -> Day { firstDay(ofWeek: week).advanced(by: 6) }
}
