/// How a Markdown text becomes HTML.
package struct MarkdownOptions: Sendable {
    /// What is read as Markdown, and what the HTML looks like.
    package var dialect: Dialect

    /// Whether raw HTML, and links to `javascript:` and the like, reach the page: only for an author
    /// who is trusted as the site itself is.
    package var allowsRawHTML: Bool

    /// Whether straight quotes, double hyphens and three dots become typographic ones.
    package var isSmart = false

    /// Whether code in a known language is highlighted.
    package var highlights = true

    /// Whether the document keeps its whole text without markup: a search or a spelling checker needs
    /// it, a page does not.
    package var keepsText = false

    /// The number of the part of a page that the text is, if it is not the page's own: it keeps the
    /// ids of footnotes and the names of regions apart.
    package var part: Int?

    /// Gives the address a destination stands for.
    package var resolve: @Sendable (_ destination: String, _ isImage: Bool) -> ResolvedLink

    /// A set of rules.
    package enum Dialect: Sendable {
        /// CommonMark alone, in libcmark's HTML.
        case commonMark

        /// CommonMark with GFM's extensions and footnotes, in cmark-gfm's HTML.
        case gfm

        /// All extensions, in the HTML of this project's pages.
        case page
    }

    /// Creates the options of a page, with links resolved by `resolve`.
    package init(
        dialect: Dialect = .page,
        allowsRawHTML: Bool,
        resolve: @escaping @Sendable (_ destination: String, _ isImage: Bool) -> ResolvedLink
    ) {
        self.dialect = dialect
        self.allowsRawHTML = allowsRawHTML
        self.resolve = resolve
    }

    /// CommonMark as it stands, raw HTML included: what its specification's examples show.
    package static let plain = MarkdownOptions(
        dialect: .commonMark,
        allowsRawHTML: true,
        resolve: keep
    )

    /// GFM as it stands, raw HTML included but for the tags it disallows.
    package static let gfm = MarkdownOptions(dialect: .gfm, allowsRawHTML: true, resolve: keep)

    /// A page without a site around it: links lead where they say.
    package static let page = MarkdownOptions(allowsRawHTML: false, resolve: keep)

    @Sendable private static func keep(_ destination: String, isImage: Bool) -> ResolvedLink {
        ResolvedLink(
            url: destination,
            isExternal: destination.hasPrefix("https:") || destination.hasPrefix("http:")
        )
    }
}

/// The address of a link or an image in the HTML.
package struct ResolvedLink: Hashable, Sendable {
    package var url: String

    /// Whether the address leads to another host: such a link gets `rel="noopener"`.
    package var isExternal: Bool

    /// The size of an image whose file is known.
    package var size: PixelSize?

    /// Pairs an address with whether it leaves the site.
    package init(url: String, isExternal: Bool, size: PixelSize? = nil) {
        self.url = url
        self.isExternal = isExternal
        self.size = size
    }
}

/// The width and height of an image in CSS pixels.
package struct PixelSize: Hashable, Sendable {
    package var width: Int
    package var height: Int

    /// Creates a size.
    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}
