import SiteBuilder
import Synchronization

/// What the preview shows now, and who wants to hear when that changes.
///
/// It is a class with a lock because the builder of the site and all requests share it.
final class Preview: Sendable {
    /// The last good site, and what keeps the newest from being built.
    struct State: Sendable {
        var site: PreviewSite?
        var failure: BuildFailure?
    }

    private struct Shared {
        var state = State()
        var viewers: [Int: AsyncStream<Void>.Continuation] = [:]
        var nextViewer = 0
    }

    private let shared = Mutex(Shared())

    /// What is shown now.
    var state: State { shared.withLock(\.state) }

    /// How many pages are open in browsers.
    var viewerCount: Int { shared.withLock(\.viewers.count) }

    /// Shows a new build.
    func show(_ site: PreviewSite) {
        shared.withLock { $0.state = State(site: site, failure: nil) }
        signal()
    }

    /// Says why there is no new build; the last good one stays.
    func show(_ failure: BuildFailure) {
        shared.withLock { $0.state.failure = failure }
        signal()
    }

    /// Wakes everyone who looks at the preview.
    func signal() {
        for viewer in shared.withLock({ Array($0.viewers.values) }) { viewer.yield() }
    }

    /// A signal at once and whenever there is something to look at again; signals that nobody waited
    /// for become one.
    func signals() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let viewer = shared.withLock { shared in
            shared.nextViewer += 1
            shared.viewers[shared.nextViewer] = continuation
            return shared.nextViewer
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.shared.withLock { $0.viewers.removeValue(forKey: viewer) }
        }
        continuation.yield()
        return stream
    }
}
