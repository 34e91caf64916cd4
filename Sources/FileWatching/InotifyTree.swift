#if os(Linux)
#if canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Watches on all folders of a tree, by Linux's inotify(7).
///
/// It is a class because it owns a descriptor; only one queue uses it.
final class InotifyTree {
    /// Readable when something has happened.
    let descriptor: Int32

    private let site: String
    private let folders: [String]
    private let ignores: @Sendable (String) -> Bool

    /// The paths that are watched, relative to the site, by the numbers of their watches.
    private var paths: [Int32: String] = [:]

    /// Why the system refuses to watch a folder; no more changes than those seen are promised then.
    private(set) var failure: String?

    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM
            | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
    )

    /// Something that happened to the folders themselves: the tree has to be gone through again.
    private static let structural = UInt32(
        IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW | IN_UNMOUNT
    )

    /// Watches some folders of a site; nil if the system gives no queue for it.
    init?(site: String, folders: [String], ignoring ignores: @escaping @Sendable (String) -> Bool) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        self.site = site
        self.folders = folders
        self.ignores = ignores
        synchronize()
    }

    deinit {
        close(descriptor)
    }

    /// Watches what is there now and nothing else.
    ///
    /// A folder is watched before it is listed, so that what comes into it later is reported.
    private func synchronize() {
        var found: [Int32: String] = [:]
        failure = nil
        // The site folder itself, for a content/ or templates/ that comes, goes, or is exchanged.
        watch("", &found)
        var walk = FolderWalk(
            site: site,
            enter: { self.watch($0, &found) },
            visit: { path, isLink in if isLink { self.watch(path, &found) } }
        )
        for folder in folders { walk.walk(folder) }
        for watch in paths.keys where found[watch] == nil { inotify_rm_watch(descriptor, watch) }
        paths = found
    }

    private func watch(_ path: String, _ found: inout [Int32: String]) {
        let watch = inotify_add_watch(
            descriptor,
            path.isEmpty ? site : "\(site)/\(path)",
            Self.events
        )
        if watch >= 0 {
            found[watch] = found[watch] ?? path
        } else if errno == ENOSPC || errno == ENOMEM {
            failure = "the system has no more watches (fs.inotify.max_user_watches)"
        }
    }

    /// Takes what has happened, and keeps up with folders that came and went.
    ///
    /// - Returns: The changes, and how many events they were; nil if none of them matters.
    func changes() -> (batch: ChangeBatch, count: Int)? {
        var (paths, isComplete): (Set<String>, Bool) = ([], true)
        var (count, isChanged) = (0, false)
        forEachEvent { mask, watch, name in
            guard let change = change(mask, watch, name) else { return }
            count += 1
            isChanged = isChanged || mask & Self.structural != 0
            paths.formUnion(change.paths)
            isComplete = isComplete && change.isComplete
        }
        if isChanged { synchronize() }
        return count == 0
            ? nil : (ChangeBatch(paths: paths.sorted(), isComplete: isComplete), count)
    }

    /// What an event says; nil for one that is none of the site's.
    private func change(_ mask: UInt32, _ watch: Int32, _ name: String) -> ChangeBatch? {
        if mask & UInt32(IN_Q_OVERFLOW) != 0 { return ChangeBatch(isComplete: false) }
        guard mask & UInt32(IN_IGNORED) == 0, let folder = paths[watch] else { return nil }
        if folder.isEmpty { return folders.contains(name) ? ChangeBatch(paths: [name]) : nil }
        if ignores(name) { return nil }
        return ChangeBatch(paths: [name.isEmpty ? folder : "\(folder)/\(name)"])
    }

    private func forEachEvent(_ body: (_ mask: UInt32, _ watch: Int32, _ name: String) -> Void) {
        let header = MemoryLayout<inotify_event>.size
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let length = read(descriptor, &buffer, buffer.count), length > 0 {
            buffer.withUnsafeBytes { bytes in
                var offset = 0
                while offset + header <= length {
                    let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let end = offset + header + Int(event.len)
                    let name = bytes[offset + header..<end].prefix { $0 != 0 }
                    body(event.mask, event.wd, String(decoding: name, as: UTF8.self))
                    offset = end
                }
            }
        }
    }
}
#endif
