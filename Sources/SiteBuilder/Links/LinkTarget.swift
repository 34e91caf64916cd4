import Content

/// Where a destination in Markdown leads.
enum LinkTarget {
    /// Another host, or a scheme of its own such as `mailto:`.
    case external(url: String)

    /// A fragment of the same page.
    case fragment(String)

    /// A path on this site, begins with `/`, with the query and fragment that follow it.
    case path(String, suffix: String)

    /// A content file that is not there.
    case missing(contentPath: String)

    /// A page that is not in the site.
    case leftOut(LeftOut)

    /// The address for the page, or nil for a broken link.
    var url: String? {
        switch self {
        case .external(let url): url
        case .fragment(let id): "#\(id)"
        case .path(let path, let suffix): path + suffix
        case .missing, .leftOut: nil
        }
    }
}
