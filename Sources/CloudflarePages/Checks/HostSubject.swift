/// What a finding is about.
package enum HostSubject: Hashable, Sendable {
    /// A file of the output, by its path.
    case file(String)

    /// A line of `_redirects`.
    case redirects(Int)

    /// A line of `_headers`.
    case headers(Int)

    /// The output as a whole.
    case site
}
