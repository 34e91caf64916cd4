import Dispatch
import Synchronization

/// What tells of changes until it is cancelled.
protocol WatchSource: Sendable {
    func cancel()
}

/// Looks at the files several times a second.
final class PollSource: WatchSource {
    private let tree: Mutex<PolledTree>
    private let timer = Mutex<(any DispatchSourceTimer)?>(nil)

    private static let pause = DispatchTimeInterval.milliseconds(200)

    init(
        _ tree: PolledTree,
        on queue: DispatchQueue,
        _ take: @escaping @Sendable (ChangeBatch, Int) -> Void
    ) {
        self.tree = Mutex(tree)
        let look: @Sendable () -> Void = { [weak self] in
            guard let change = self?.tree.withLock({ $0.changes() }) else { return }
            take(change.batch, change.count)
        }
        timer.withLock { $0 = Self.timer(on: queue, look) }
    }

    private static func timer(
        on queue: DispatchQueue,
        _ look: @escaping @Sendable () -> Void
    ) -> sending any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + pause, repeating: pause)
        timer.setEventHandler(handler: look)
        timer.resume()
        return timer
    }

    func cancel() {
        timer.withLock { $0?.cancel() }
    }
}

#if os(Linux)
/// Hears of changes from the system.
final class EventSource: WatchSource {
    private let tree: Mutex<InotifyTree>
    private let reader = Mutex<(any DispatchSourceRead)?>(nil)

    init(
        _ tree: sending InotifyTree,
        on queue: DispatchQueue,
        _ take: @escaping @Sendable (ChangeBatch, Int) -> Void,
        orFail fail: @escaping @Sendable (_ reason: String) -> Void
    ) {
        let descriptor = tree.descriptor
        self.tree = Mutex(tree)
        let read: @Sendable () -> Void = { [weak self] in
            guard let self else { return }
            let (change, failure) = self.tree.withLock { ($0.changes(), $0.failure) }
            if let change { take(change.batch, change.count) }
            if let failure { fail(failure) }
        }
        // The descriptor may not be closed before the last of its events is through.
        let end: @Sendable () -> Void = { withExtendedLifetime(self) {} }
        reader.withLock { $0 = Self.reader(of: descriptor, on: queue, read, end) }
    }

    private static func reader(
        of descriptor: Int32,
        on queue: DispatchQueue,
        _ read: @escaping @Sendable () -> Void,
        _ end: @escaping @Sendable () -> Void
    ) -> sending any DispatchSourceRead {
        let reader = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        reader.setEventHandler(handler: read)
        reader.setCancelHandler(handler: end)
        reader.resume()
        return reader
    }

    func cancel() {
        reader.withLock { $0?.cancel() }
    }
}
#endif
