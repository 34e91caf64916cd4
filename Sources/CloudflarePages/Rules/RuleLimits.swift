/// How much of `_redirects` and `_headers` the host reads.
///
/// The numbers are those of its parsers (`workers-shared/utils/configuration/constants.ts`); where
/// its documentation promises less, that is said.
package enum RuleLimits {
    /// Redirects without `*` and placeholders, as long as they stand before the first with them.
    package static let staticRedirects = 2000

    /// All other redirects.
    package static let dynamicRedirects = 100

    /// Rules of `_headers`.
    package static let headerRules = 100

    /// UTF-16 units of a line; a longer one is dropped.
    package static let lineLength = 2000

    /// UTF-16 units of a redirect that the documentation promises to read.
    package static let promisedRedirectLength = 1000

    /// Bytes of `_redirects`: of a larger file the end is lost in silence, as users report.
    package static let redirectFileSize = 100_000
}
