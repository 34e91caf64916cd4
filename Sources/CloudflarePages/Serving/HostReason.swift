/// The rule that decides an answer.
package enum HostReason: Hashable, Sendable {
    /// A rule of `_redirects`.
    case redirect(HostRedirect)

    /// Files are sent for GET and HEAD only.
    case methodNotAllowed(String)

    /// The path names the file.
    case file(String)

    /// The path is that of an HTML file without `.html` or `index.html`.
    case cleanURL(String)

    /// The path names an HTML file in another way than its clean URL does.
    case cleanURLElsewhere(String, location: String)

    /// The path ends in `/index` or `/index/`, which the host always takes off.
    case indexTakenOff(location: String)

    /// There is no such file, but a page for this case.
    case notFoundPage(String)

    /// There is no such file and no page for this case: the site is taken for a single-page app.
    case singlePage

    /// There is no such file, and nothing to say so.
    case nothing
}

extension HostReason: CustomStringConvertible {
    /// For example `about.html at its clean URL`.
    package var description: String {
        switch self {
        case .redirect(let redirect): redirect.description
        case .methodNotAllowed(let method): "method \(method) is not allowed"
        case .file(let path): "\(path) at its own path"
        case .cleanURL(let path): "\(path) at its clean URL"
        case .cleanURLElsewhere(let path, let location): "\(path) has its clean URL at \(location)"
        case .indexTakenOff(let location): "'index' is taken off: \(location)"
        case .notFoundPage(let path): "no file; nearest \(path)"
        case .singlePage: "no file and no 404.html: index.html, as for a single-page app"
        case .nothing: "no file and no 404.html"
        }
    }
}
