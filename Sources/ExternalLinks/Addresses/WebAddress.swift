/// The address of something on the web, as it is asked for: in ASCII and without a fragment.
///
/// Two spellings that every server must take for the same are equal: the case of the scheme and the
/// host, the default port, the path of the root.
struct WebAddress: Hashable, Sendable {
    /// The two schemes of the web.
    enum Scheme: String {
        case http
        case https
    }

    var scheme: Scheme

    /// The host in small letters; an IPv6 address has its brackets.
    var host: String

    /// The port, if it is not the scheme's own.
    var port: Int?

    /// Path and query, percent-encoded; begins with a slash.
    var target: String

    /// The host and its port: what politeness is owed to.
    ///
    /// One machine answers for http and https, so the scheme is not part of it.
    var authority: String { port.map { "\(host):\($0)" } ?? host }

    /// The scheme and the authority: what a connection is made to.
    var origin: String { "\(scheme.rawValue)://\(authority)" }

    /// The whole address.
    var text: String { origin + target }
}
