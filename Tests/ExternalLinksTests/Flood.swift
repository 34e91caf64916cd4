import Foundation
import Synchronization

/// A body without end, and how much of it could be sent.
///
/// It is a class because one thread of a host sends it and another watches.
final class Flood: Sendable {
    private let state = Mutex((sent: 0, isOver: false))

    var sent: Int { state.withLock { $0.sent } }

    /// Sends until the other side goes.
    func run(through connection: HostConnection) {
        let block = String(repeating: "x", count: 1 << 16)
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n")
        while connection.send(block) { state.withLock { $0.sent += block.utf8.count } }
        state.withLock { $0.isOver = true }
    }

    /// Whether the other side has gone, or goes within a time.
    func isOver(within time: Duration) -> Bool {
        let start = ContinuousClock.now
        while !state.withLock({ $0.isOver }), ContinuousClock.now - start < time {
            Thread.sleep(forTimeInterval: 0.01)
        }
        return state.withLock { $0.isOver }
    }
}
