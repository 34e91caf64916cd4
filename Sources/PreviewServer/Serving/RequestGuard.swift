/// Turns away requests that no page of the preview and no tool of the author's would send.
///
/// A page of any site can make the author's browser send requests to this machine, and would read
/// drafts: by a name of its own that leads here (DNS rebinding), which stands in `Host`, or simply
/// because the host lets everybody read (`access-control-allow-origin: *`), and the preview says what
/// the host says. Browsers name such a page in `Origin` and `Sec-Fetch-Site`.
struct RequestGuard: Sendable {
    /// The name that the server was told to listen on.
    var host: String

    /// Why a request is turned away.
    enum Refusal: Equatable {
        /// The target is no path: `http://…`, `*`, or empty.
        case target(String)

        /// The request does not say once, and in a form that can be read, which host it is for.
        case unclearHost

        /// The host is another one's.
        case foreignHost(String)

        /// A page of another site asks, and not a reader who follows a link.
        case foreignPage(String)
    }

    /// The headers by which a browser says what page asks, and for what (W3C Fetch Metadata).
    struct Asker: Equatable {
        var origin: String?
        var site: String?
        var mode: String?
        var destination: String?
    }

    /// Looks at who asks; nil lets the request pass.
    ///
    /// - Parameters:
    ///   - asker: What the browser says; other programs say nothing.
    ///   - host: The value of `Host`.
    /// - Returns: Why the request is turned away.
    func refusal(of asker: Asker, host: String) -> Refusal? {
        if let origin = asker.origin, origin.lowercased() != "http://\(host.lowercased())" {
            return .foreignPage(origin)
        }
        guard let site = asker.site, site != "same-origin", site != "none" else { return nil }
        let isReader = asker.mode == "navigate" && asker.destination == "document"
        return isReader ? nil : .foreignPage(site)
    }

    /// Looks at a request before anything else does; nil lets it pass.
    ///
    /// - Parameters:
    ///   - target: The second word of the request line.
    ///   - hosts: All values of `Host`.
    /// - Returns: Why the request is turned away.
    func refusal(ofTarget target: String, hosts: [String]) -> Refusal? {
        if RequestTarget(target) == nil { return .target(target) }
        guard let first = hosts.first, hosts.allSatisfy({ $0 == first }),
            let name = Self.name(of: first)
        else { return .unclearHost }
        return isOwn(name) ? nil : .foreignHost(first)
    }

    /// A name that somebody else can make lead here is foreign; an address is not a name.
    private func isOwn(_ name: String) -> Bool {
        name == "localhost" || name.hasSuffix(".localhost") || name == host.lowercased()
            || Self.isAddress(name)
    }

    /// The name in `name:port`, in lower case; nil if that is not what the text is.
    private static func name(of host: String) -> String? {
        var name = host.lowercased()[...]
        if let colon = name.lastIndex(of: ":"), !name.hasSuffix("]") {
            guard name[name.index(after: colon)...].allSatisfy(\.isNumber) else { return nil }
            name = name[..<colon]
        }
        return name.isEmpty ? nil : String(name)
    }

    /// Whether a name is an IPv4 address or, in brackets, an IPv6 address (RFC 3986 section 3.2.2).
    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") {
            return name.dropFirst().dropLast().allSatisfy {
                $0.isHexDigit || $0 == ":" || $0 == "."
            }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}

extension RequestGuard.Refusal {
    /// 421 is for a host that a server does not answer for (RFC 9110 section 15.5.20).
    var status: Int {
        switch self {
        case .target, .unclearHost: 400
        case .foreignHost: 421
        case .foreignPage: 403
        }
    }

    /// What is said to whoever sent the request, and to the author.
    var words: String {
        switch self {
        case .target(let target): "the target '\(target)' is not a path"
        case .unclearHost: "the request does not say clearly which host it is for"
        case .foreignHost(let host): "'\(host)' is not the name of this preview"
        case .foreignPage(let page): "pages of other sites may not read the preview ('\(page)')"
        }
    }
}
