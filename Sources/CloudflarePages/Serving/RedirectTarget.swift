/// Where a redirect leads to, its captures filled in.
struct RedirectTarget: Sendable {
    private let address: RuleAddress

    /// Reads a filled destination, which names a host if it begins with `//`, as any URL reference.
    init(_ text: String) {
        let start = text.hasPrefix("https://") ? "https://" : text.hasPrefix("//") ? "//" : ""
        let rest = text.dropFirst(start.count)
        let host = start.isEmpty ? "" : rest.prefix { !"/?#".contains($0) }
        address = RuleAddress(
            host: host.isEmpty ? nil : host.lowercased(),
            rest: rest.dropFirst(host.count)
        )
    }

    /// The path alone, which is all that a rewrite takes.
    var path: String { address.path }

    /// The value of `location`.
    ///
    /// It is relative on the host that was asked, so that a site works at each of its addresses. The
    /// request's query is added unless the destination has its own.
    func location(for request: HostRequest) -> String {
        // What is empty in the end, because a capture is, counts as not being there.
        let query = address.query.count > 1 ? address.query : request.search
        let fragment = address.fragment.count > 1 ? address.fragment : ""
        let isHere = address.host == nil || address.host == request.host?.lowercased()
        return (isHere ? address.path : address.withoutSuffix) + query + fragment
    }
}
