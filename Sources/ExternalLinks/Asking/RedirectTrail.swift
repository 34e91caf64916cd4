/// The way from a link's address over its redirects.
struct RedirectTrail {
    /// What goes wrong with a redirect.
    enum DeadEnd: Error {
        /// The same address comes twice.
        case circle

        /// There are more redirects than are followed.
        case tooLong

        /// The redirect leads to an address that must not be asked.
        case problem(AddressProblem, location: String)
    }

    /// The address to ask next.
    private(set) var place: WebAddress

    /// Where permanent redirects have led from the first address, and the status of the first.
    private(set) var move: (status: Int, to: WebAddress)?

    /// Whether a host on the way wants a cookie back; without it a browser might go in circles
    /// too.
    private(set) var passesCookies = false

    private var visited: Set<WebAddress>
    private var isPermanent = true

    init(from start: WebAddress) {
        place = start
        visited = [start]
    }

    /// How many redirects were followed.
    var count: Int { visited.count - 1 }

    /// Goes where a response sends us; false if it is no redirect.
    mutating func follow(_ response: Response, limit: Int) throws(DeadEnd) -> Bool {
        guard [301, 302, 303, 307, 308].contains(response.status), let location = response.location
        else { return false }
        passesCookies = passesCookies || response.setsCookie
        do throws(AddressProblem) {
            place = try place.resolving(location)
        } catch {
            throw .problem(error, location: location)
        }
        guard visited.insert(place).inserted else { throw .circle }
        guard count <= limit else { throw .tooLong }
        isPermanent = isPermanent && (response.status == 301 || response.status == 308)
        if isPermanent { move = (move?.status ?? response.status, place) }
        return true
    }
}
