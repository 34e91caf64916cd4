import Synchronization

/// Counts what is going on at the same time.
///
/// It is a class because many threads share it.
final class OpenCount: Sendable {
    private let state = Mutex((now: 0, largest: 0))

    var largest: Int { state.withLock { $0.largest } }

    func during(_ body: () -> Void) {
        state.withLock { state in
            state.now += 1
            state.largest = max(state.largest, state.now)
        }
        body()
        state.withLock { $0.now -= 1 }
    }
}
