import Dispatch
import Synchronization

/// Changes that wait to be given out, and the stream that gives them.
///
/// It is a class with a lock because the one who notices changes and the one who waits for them share
/// it.
final class PendingBatch: Sendable {
    private struct State {
        var gathering: ChangeBatch?
        var count = 0
        var since: ContinuousClock.Instant?
        var generation = 0
        var ready: ChangeBatch?
    }

    private let state = Mutex(State())
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation
    private let queue: DispatchQueue

    init(queue: DispatchQueue) {
        self.queue = queue
        (signals, signal) = AsyncStream.makeStream(
            of: Void.self,
            bufferingPolicy: .bufferingNewest(1)
        )
    }

    /// The batches, each with all changes since the one before.
    var batches: AsyncStream<ChangeBatch> {
        AsyncStream { [self] in
            for await _ in signals {
                if let batch = take() { return batch }
            }
            return nil
        }
    }

    /// Adds changes, and gives all out when the rule says so.
    func add(_ batch: ChangeBatch, count: Int, _ debounce: Debounce) {
        let (wait, generation) = state.withLock { state in
            let since = state.since ?? .now
            state.since = since
            state.count += count
            state.generation += 1
            state.gathering = state.gathering.map { $0.merged(with: batch) } ?? batch
            return (debounce.wait(after: state.count, age: .now - since), state.generation)
        }
        let time = DispatchTime.now() + .nanoseconds(Int(wait / .nanoseconds(1)))
        queue.asyncAfter(deadline: time) { [weak self] in self?.release(generation) }
    }

    /// Gives out what was gathered, if nothing came since that generation.
    private func release(_ generation: Int) {
        let isReady = state.withLock { state in
            guard state.generation == generation, let batch = state.gathering else { return false }
            state.ready = state.ready.map { $0.merged(with: batch) } ?? batch
            (state.gathering, state.since, state.count) = (nil, nil, 0)
            return true
        }
        if isReady { signal.yield() }
    }

    private func take() -> ChangeBatch? {
        state.withLock { state in
            defer { state.ready = nil }
            return state.ready
        }
    }

    /// Ends the stream.
    func finish() {
        signal.finish()
    }
}
