import SiteBuilder
import Synchronization

/// A line on the terminal that says how far a build is, once it has taken longer than a moment.
///
/// It is a class with a lock because workers of a build report to it at the same time.
final class ProgressBar: Sendable {
    private let state = Mutex(State())

    private struct State {
        let start = ContinuousClock.now
        var last: ContinuousClock.Instant?
        var isShown = false
    }

    private static let patience = Duration.milliseconds(400)
    private static let pause = Duration.milliseconds(50)
    private static let width = 30

    /// Shows how far a build is, if it is time to.
    func show(_ progress: BuildProgress) {
        show(progress.stage.rawValue, progress.done, of: progress.total)
    }

    /// Shows how far some work is, if it is time to.
    func show(_ work: String, _ done: Int, of total: Int) {
        state.withLock { state in
            let now = ContinuousClock.now
            guard now - state.start > Self.patience else { return }
            if let last = state.last, now - last < Self.pause { return }
            state.last = now
            state.isShown = true
            Machine.write(
                "\r\u{1B}[2K" + Self.text(work, done, of: total),
                to: Machine.standardError
            )
        }
    }

    /// Takes the line away.
    func clear() {
        state.withLock { state in
            guard state.isShown else { return }
            state.isShown = false
            Machine.write("\r\u{1B}[2K", to: Machine.standardError)
        }
    }

    private static func text(_ work: String, _ done: Int, of total: Int) -> String {
        let filled = total > 0 ? width * done / total : 0
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return "\(work) \(bar) \(done)/\(total)"
    }
}
