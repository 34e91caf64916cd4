/// How a Markdown text becomes HTML.
package struct MarkdownOptions: Sendable {
    /// Whether raw HTML, and links to `javascript:` and the like, reach the page: only for an author
    /// who is trusted as the site itself is.
    package var allowsRawHTML: Bool

    /// Whether headings get ids and anchors, and code blocks a frame that can be scrolled by key.
    package var decorates: Bool

    /// Gives the address a destination stands for.
    package var resolve: @Sendable (_ destination: String) -> ResolvedLink

    /// Creates the options of a page, with links resolved by `resolve`.
    package init(
        allowsRawHTML: Bool,
        decorates: Bool = true,
        resolve: @escaping @Sendable (_ destination: String) -> ResolvedLink
    ) {
        self.allowsRawHTML = allowsRawHTML
        self.decorates = decorates
        self.resolve = resolve
    }

    /// CommonMark as it stands, raw HTML included.
    package static let plain = MarkdownOptions(allowsRawHTML: true, decorates: false) {
        ResolvedLink(url: $0, isExternal: false)
    }
}

/// The address of a link in the HTML.
package struct ResolvedLink: Hashable, Sendable {
    package var url: String

    /// Whether the address leads to another host: such a link gets `rel="noopener"`.
    package var isExternal: Bool

    /// Pairs an address with whether it leaves the site.
    package init(url: String, isExternal: Bool) {
        self.url = url
        self.isExternal = isExternal
    }
}
