import FileWatching
import TestSupport

/// What a watcher has said so far.
///
/// An actor, because the batches come while a test waits for one of them.
actor Watch {
    private let watcher: FileWatcher
    private(set) var paths: Set<String> = []
    private var markers = 0

    init(_ directory: TemporaryDirectory, site: String = "", polls: Bool) {
        watcher = FileWatcher(
            site: directory.absolute(site),
            folders: ["content", "templates"],
            ignoring: { $0 == "4913" || $0.hasSuffix("~") || $0.hasSuffix(".swp") },
            polls: polls
        )
    }

    deinit {
        watcher.stop()
    }

    /// Whether a path is named within some seconds; what was said up to then is forgotten.
    func sees(_ path: String) async -> Bool {
        let isSeen = await seesAll { $0.contains(path) }
        paths = paths.filter { _ in !isSeen || path.contains("last") }
        return isSeen
    }

    /// Waits until all is said that there is to say, and forgets it.
    func settle(in directory: TemporaryDirectory) async throws {
        markers += 1
        try directory.write("", to: "templates/marker-\(markers)")
        let marker = "templates/marker-\(markers)"
        _ = await seesAll { $0.contains(marker) }
        paths = []
    }

    /// Whether the paths named fulfil a condition within some seconds.
    func seesAll(_ isDone: @escaping @Sendable (Set<String>) -> Bool) async -> Bool {
        let end = ContinuousClock.now + .seconds(20)
        let guardian = Task { [watcher] in
            try? await Task.sleep(until: end)
            if !Task.isCancelled { watcher.stop() }
        }
        defer { guardian.cancel() }
        for await batch in watcher.changes {
            paths.formUnion(batch.isComplete ? batch.paths : batch.paths + ["anything"])
            if isDone(paths) { return true }
        }
        return isDone(paths)
    }
}
