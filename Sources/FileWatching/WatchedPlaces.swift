/// The folders that are watched, by the numbers of their watches, and why.
struct WatchedPlaces {
    /// The folders of the site, relative to it: everything that happens in them counts.
    private(set) var folders: [Int32: String] = [:]

    /// The names that decide where the site's paths lead, and the path that each decides on.
    ///
    /// An empty path stands for the whole site.
    private(set) var turnings: [Int32: [String: String]] = [:]

    /// Adds a folder of the site, of which the first path stays.
    mutating func add(_ path: String, watch: Int32) {
        folders[watch] = folders[watch] ?? path
    }

    /// Adds a name that decides where a path leads; of several paths, the first stays.
    mutating func addTurning(_ name: String, for path: String, watch: Int32) {
        let known = turnings[watch]?[name]
        turnings[watch, default: [:]][name] = known ?? path
    }

    /// All watches.
    var watches: Set<Int32> { Set(folders.keys).union(turnings.keys) }
}
