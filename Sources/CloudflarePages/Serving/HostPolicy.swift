/// In what two hosts of the same rule files differ.
package struct HostPolicy: Hashable, Sendable {
    /// The status of redirects to clean URLs.
    package var cleanURLStatus: Int

    /// What a path without a file gets.
    package var unknownPaths: UnknownPaths

    /// Whether types of text get `; charset=utf-8`.
    package var declaresCharset: Bool

    /// What there is to answer a path without a file.
    package enum UnknownPaths: Hashable, Sendable {
        /// The nearest `404.html` on the way up; without one `/index.html` with status 200.
        case nearestPageElseHome

        /// The nearest `404.html` on the way up.
        case nearestPage

        /// `/index.html` with status 200.
        case home

        /// An empty answer.
        case nothing
    }

    /// Cloudflare Pages (`pages-shared/asset-server/handler.ts`).
    package static let pages = HostPolicy(
        cleanURLStatus: 308,
        unknownPaths: .nearestPageElseHome,
        declaresCharset: false
    )

    /// Static assets of Cloudflare Workers as they come; a project can choose another
    /// ``unknownPaths``.
    package static let workers = HostPolicy(
        cleanURLStatus: 307,
        unknownPaths: .nothing,
        declaresCharset: true
    )
}
