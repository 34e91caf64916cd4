#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The state of all files of a tree when they were last looked at: the way to notice changes that
/// every system has.
struct PolledTree {
    private let site: String
    private let folders: [String]
    private let ignores: @Sendable (String) -> Bool
    private var states: [String: State]

    /// What changes when a file does.
    fileprivate struct State: Equatable {
        var number: ino_t
        var size: Int
        var modified: Double
        var changed: Double
    }

    /// Looks at some folders of a site.
    init(site: String, folders: [String], ignoring ignores: @escaping @Sendable (String) -> Bool) {
        self.site = site
        self.folders = folders
        self.ignores = ignores
        states = Self.states(site, folders, ignores)
    }

    /// Looks again; the changes since the last time, or nil if there are none.
    mutating func changes() -> (batch: ChangeBatch, count: Int)? {
        let now = Self.states(site, folders, ignores)
        let names = Set(now.keys).union(states.keys).filter { now[$0] != states[$0] }
        states = now
        return names.isEmpty ? nil : (ChangeBatch(paths: names.sorted()), names.count)
    }

    private static func states(
        _ site: String,
        _ folders: [String],
        _ ignores: @escaping (String) -> Bool
    ) -> [String: State] {
        var states: [String: State] = [:]
        var walk = FolderWalk(
            site: site,
            enter: { states[$0] = State(of: "\(site)/\($0)", isFolder: true) },
            visit: { path in
                guard !ignores(String(path.split(separator: "/").last ?? "")) else { return }
                states[path] = State(of: "\(site)/\(path)", isFolder: false)
            }
        )
        walk.walk(folders)
        return states
    }
}

extension PolledTree.State {
    /// The state of what is at a path; of a folder, its identity alone, for its files are looked at.
    fileprivate init?(of path: String, isFolder: Bool) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        number = info.st_ino
        size = isFolder ? 0 : Int(info.st_size)
        #if canImport(Darwin)
        let times = (info.st_mtimespec, info.st_ctimespec)
        #else
        let times = (info.st_mtim, info.st_ctim)
        #endif
        modified = isFolder ? 0 : Self.seconds(times.0)
        changed = isFolder ? 0 : Self.seconds(times.1)
    }

    private static func seconds(_ time: timespec) -> Double {
        Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
