/// The way that a visitor is sent from one path, redirect by redirect.
struct RedirectTrail {
    /// The paths asked for, from the first one; what leads elsewhere ends in a URL.
    private(set) var places: [String]
    private(set) var end = End.endless

    enum End {
        case file

        /// Another site.
        case elsewhere

        /// Nothing is published there.
        case nothing

        /// A path comes up again.
        case loop

        /// No browser follows that many.
        case endless
    }

    /// Browsers give up after 20 redirects, and no site means to have half as many.
    private static let limit = 10

    /// Follows what a site answers from a path, which is percent-encoded.
    init(from path: String, on site: HostSite<FileSet>) {
        places = [path]
        while places.count <= Self.limit {
            let response = site.response(to: HostRequest(path: places[places.count - 1]))
            guard let location = response.header("location") else {
                end = response.isMissing ? .nothing : .file
                return
            }
            let place = String(location.prefix { $0 != "?" && $0 != "#" })
            let isKnown = places.contains(place)
            places.append(place)
            if isKnown { end = .loop }
            if !place.hasPrefix("/") { end = .elsewhere }
            if isKnown || !place.hasPrefix("/") { return }
        }
    }

    /// How many redirects the visitor meets.
    var redirectCount: Int { places.count - 1 }

    /// The places with arrows between them; the first few if there is no end to them.
    var text: String {
        if case .endless = end { return places.prefix(3).joined(separator: " -> ") + " -> …" }
        return places.joined(separator: " -> ")
    }
}

extension HostResponse {
    /// Whether there is no file for the request, whatever the status says.
    var isMissing: Bool {
        switch decision.reason {
        case .notFoundPage, .singlePage, .nothing: true
        default: false
        }
    }
}
