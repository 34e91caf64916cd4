import Dispatch
import Synchronization

/// Says when files of a site have changed.
///
/// After the last change there is always a batch that comes later than it: nothing is missed, though
/// what changed is known only as far as the system says it. It is a class because it owns what the
/// system watches with, and ends that with itself.
package final class FileWatcher: Sendable {
    /// How changes are noticed.
    package let method: WatchMethod

    private let pending: PendingBatch
    private let source: any WatchSource

    /// Watches some folders of a site and everything below them.
    ///
    /// - Parameters:
    ///   - site: The site folder.
    ///   - folders: The names of the folders in it, which may be missing and come later.
    ///   - ignores: Says of a file's name whether its changes are of no interest.
    ///   - polls: Whether to look at the files regularly even where the system reports changes.
    ///   - debounce: When a batch is complete.
    package init(
        site: String,
        folders: [String],
        ignoring ignores: @escaping @Sendable (String) -> Bool = { _ in false },
        polls: Bool = false,
        debounce: Debounce = .standard
    ) {
        let queue = DispatchQueue(label: "vibes.file-watching")
        let pending = PendingBatch(queue: queue)
        self.pending = pending
        let take: @Sendable (ChangeBatch, Int) -> Void = { pending.add($0, count: $1, debounce) }
        #if os(Linux)
        if !polls, let tree = InotifyTree(site: site, folders: folders, ignoring: ignores) {
            guard let failure = tree.failure else {
                method = .events
                source = EventSource(tree, on: queue, take)
                return
            }
            method = .polling(reason: failure)
        } else {
            method = .polling(reason: polls ? "it was asked for" : "the system has no inotify left")
        }
        #else
        method = .polling(reason: "vibes does not know how this system reports changes")
        #endif
        source = PollSource(
            PolledTree(site: site, folders: folders, ignoring: ignores),
            on: queue,
            take
        )
    }

    /// The batches, those that nobody waited for as one; they end with `stop()`.
    package var changes: AsyncStream<ChangeBatch> { pending.batches }

    /// Ends the watching and the stream.
    package func stop() {
        source.cancel()
        pending.finish()
    }

    deinit {
        stop()
    }
}
