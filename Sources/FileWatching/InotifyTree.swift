#if os(Linux)
#if canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Watches on all folders of a tree, by Linux's inotify(7).
///
/// It is a class because it owns a queue of the system; only one queue of ours uses it.
final class InotifyTree {
    /// Why the system refuses to watch a folder; no more changes than those seen are promised then.
    private(set) var failure: String?

    private let queue: InotifyQueue
    private let site: String
    private let folders: [String]
    private let ignores: @Sendable (String) -> Bool
    private var places = WatchedPlaces()

    /// What happens to names in a folder.
    private static let comings = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO

    private static let events =
        comings | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF

    /// Readable when something has happened.
    var descriptor: Int32 { queue.descriptor }

    /// Watches some folders of a site; nil if the system gives no queue for it.
    init?(site: String, folders: [String], ignoring ignores: @escaping @Sendable (String) -> Bool) {
        guard let queue = InotifyQueue() else { return nil }
        self.queue = queue
        self.site = absolutePath(site)
        self.folders = folders
        self.ignores = ignores
        synchronize()
    }

    /// Watches what is there now and nothing else.
    ///
    /// A folder is watched before it is listed, so that what comes into it later is reported; a link's
    /// way before it is gone.
    private func synchronize() {
        var found = WatchedPlaces()
        failure = nil
        watchTrail(of: "", &found)
        for folder in folders { watchTrail(of: folder, &found) }
        var walk = FolderWalk(
            site: site,
            enter: { self.watchFolder($0, &found) },
            follow: { self.watchTrail(of: $0, &found) },
            visit: { _ in }
        )
        walk.walk(folders)
        for watch in places.watches.subtracting(found.watches) { queue.remove(watch) }
        places = found
    }

    private func watchFolder(_ path: String, _ found: inout WatchedPlaces) {
        guard let watch = watch("\(site)/\(path)", for: Self.events) else { return }
        found.add(path, watch: watch)
    }

    /// Watches the names that decide where a path leads, and at its end also what is written there.
    private func watchTrail(of path: String, _ found: inout WatchedPlaces) {
        let steps = PathTrail(of: path.isEmpty ? site : "\(site)/\(path)").steps
        for (number, step) in steps.enumerated() {
            let isEnd = number == steps.count - 1 && !path.isEmpty
            guard let watch = watch(step.folder, for: isEnd ? Self.events : Self.comings) else {
                continue
            }
            found.addTurning(step.name, for: path, watch: watch)
        }
    }

    private func watch(_ folder: String, for events: Int32) -> Int32? {
        let (watch, error) = queue.watch(folder, for: events)
        if error == ENOSPC || error == ENOMEM {
            failure = "the system has no more watches (fs.inotify.max_user_watches)"
        }
        return watch
    }

    /// Takes what has happened, and keeps up with folders and links that came and went.
    ///
    /// - Returns: The changes, and how many events they were; nil if none of them matters.
    func changes() -> (batch: ChangeBatch, count: Int)? {
        var (paths, isComplete): (Set<String>, Bool) = ([], true)
        var (count, isReshaped) = (0, false)
        queue.forEachEvent { event in
            guard let change = change(event) else { return }
            count += 1
            isReshaped = isReshaped || reshapes(event)
            paths.formUnion(change.paths)
            isComplete = isComplete && change.isComplete
        }
        if isReshaped { synchronize() }
        return count == 0
            ? nil : (ChangeBatch(paths: paths.sorted(), isComplete: isComplete), count)
    }

    /// What an event says; nil for one that is none of the site's.
    private func change(_ event: InotifyQueue.Event) -> ChangeBatch? {
        if event.isAny(of: IN_Q_OVERFLOW) { return ChangeBatch(isComplete: false) }
        if event.isAny(of: IN_IGNORED) { return nil }
        let turning = places.turnings[event.watch]?[event.name]
        let path = path(of: event)
        guard turning != nil || path != nil else { return nil }
        let paths = [turning, path].compactMap(\.self).filter { !$0.isEmpty }
        return ChangeBatch(paths: paths, isComplete: turning != "")
    }

    /// The path of what changed in a folder of the site, if it is of interest.
    private func path(of event: InotifyQueue.Event) -> String? {
        guard let folder = places.folders[event.watch] else { return nil }
        // A folder is none of an editor's files, whatever its name is.
        if ignores(event.name) && !event.isAny(of: IN_ISDIR) { return nil }
        return event.name.isEmpty ? folder : "\(folder)/\(event.name)"
    }

    /// Whether folders or links came or went: the tree has to be gone through again.
    private func reshapes(_ event: InotifyQueue.Event) -> Bool {
        if event.isAny(of: IN_ISDIR, IN_DELETE_SELF, IN_MOVE_SELF, IN_Q_OVERFLOW, IN_UNMOUNT) {
            return true
        }
        guard event.isAny(of: Self.comings) else { return false }
        if places.turnings[event.watch]?[event.name] != nil { return true }
        guard let folder = places.folders[event.watch] else { return false }
        return destination(ofLink: "\(site)/\(folder)/\(event.name)") != nil
    }
}
#endif
