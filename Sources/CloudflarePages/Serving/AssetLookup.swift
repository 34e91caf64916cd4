/// What is found at a path, and why.
struct AssetLookup: Hashable, Sendable {
    var outcome: Outcome
    var reason: HostReason

    enum Outcome: Hashable, Sendable {
        /// A file that is sent with status 200.
        case file(String)

        /// A page that is sent with status 404.
        case page(String)

        /// The path that the client is sent to instead.
        case location(String)
        case nothing
    }
}
