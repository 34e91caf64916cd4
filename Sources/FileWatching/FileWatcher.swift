import Dispatch
import Synchronization

/// Says when files of a site have changed.
///
/// After the last change there is always a batch that comes later than it: nothing is missed, though
/// what changed is known only as far as the system says it. It is a class because it owns what the
/// system watches with, and ends that with itself.
package final class FileWatcher: Sendable {
    private struct State {
        var method = WatchMethod.events
        var source: (any WatchSource)?
        var isStopped = false
    }

    private let state = Mutex(State())
    private let site: String
    private let folders: [String]
    private let ignores: @Sendable (String) -> Bool
    private let queue = DispatchQueue(label: "vibes.file-watching")
    private let pending: PendingBatch
    private let debounce: Debounce

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
        self.site = absolutePath(site)
        self.folders = folders
        self.ignores = ignores
        self.debounce = debounce
        pending = PendingBatch(queue: queue)
        // On the queue, so that a source that fails at once does not overtake this.
        queue.sync {
            if let reason = polls ? "it was asked for" : listen() { poll(because: reason) }
        }
    }

    /// How changes are noticed now; the system may run out of watches later.
    package var method: WatchMethod { state.withLock { $0.method } }

    /// The batches, those that nobody waited for as one; they end with `stop()`.
    package var changes: AsyncStream<ChangeBatch> { pending.batches }

    /// Ends the watching and the stream.
    package func stop() {
        state.withLock { state in
            state.isStopped = true
            state.source?.cancel()
            state.source = nil
        }
        pending.finish()
    }

    deinit {
        stop()
    }
}

extension FileWatcher {
    /// Has the system report changes.
    ///
    /// - Returns: Why it does not; nil if it does.
    private func listen() -> String? {
        #if os(Linux)
        guard let tree = InotifyTree(site: site, folders: folders, ignoring: ignores) else {
            return "the system has no inotify left"
        }
        if let failure = tree.failure { return failure }
        let source = EventSource(tree, on: queue, take) { [weak self] failure in
            self?.poll(because: failure)
            self?.take(ChangeBatch(isComplete: false), 1)
        }
        use(source, .events)
        return nil
        #else
        return "vibes does not know how this system reports changes"
        #endif
    }

    /// Looks at the files regularly from now on.
    private func poll(because reason: String) {
        let tree = PolledTree(site: site, folders: folders, ignoring: ignores)
        use(PollSource(tree, on: queue, take), .polling(reason: reason))
    }

    /// Gives the changes of a source to those who wait for them.
    private var take: @Sendable (ChangeBatch, Int) -> Void {
        { [pending, debounce] in pending.add($0, count: $1, debounce) }
    }

    private func use(_ source: any WatchSource, _ method: WatchMethod) {
        state.withLock { state in
            state.source?.cancel()
            state.source = state.isStopped ? nil : source
            if state.isStopped { source.cancel() }
            state.method = method
        }
    }
}
