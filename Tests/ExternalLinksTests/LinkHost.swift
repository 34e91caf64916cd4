import Foundation
import Synchronization

/// A web host on this machine that answers as a script says, well or badly.
///
/// It is a class because it ends when the last of those who use it lets it go.
final class LinkHost: Sendable {
    /// One request and when it came.
    struct Visit: Sendable {
        var method: String
        var path: String
        var headers: String
        var start: ContinuousClock.Instant

        /// Counts the requests of its connection, from 1.
        var turn = 1
    }

    /// Takes over a connection when a request has come.
    ///
    /// `turn` counts the requests for its path, from 1. The connection is closed when the script is
    /// at its end, unless the script lets it stay open.
    typealias Script = @Sendable (_ connection: HostConnection, _ path: String, _ turn: Int) -> Void

    let port: Int
    private let log = VisitLog()

    init(_ script: @escaping Script) throws {
        let descriptor = try HostConnection.listener()
        port = try HostConnection.port(of: descriptor)
        Thread.detachNewThread { [log] in
            Self.accept(from: descriptor, log, script)
        }
    }

    deinit {
        log.isOver.store(true, ordering: .relaxed)
    }

    /// All requests so far, in the order of their coming.
    var visits: [Visit] { log.visits.withLock { $0 } }

    /// All requests so far, such as `HEAD /page`.
    var requests: [String] { visits.map { "\($0.method) \($0.path)" } }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// The thread that takes connections also closes the socket, so that it cannot come upon a
    /// later one of the same number.
    private static func accept(from descriptor: Int32, _ log: VisitLog, _ script: @escaping Script)
    {
        while !log.isOver.load(ordering: .relaxed) {
            var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&state, 1, 50) > 0 else { continue }
            let client = Foundation.accept(descriptor, nil, nil)
            guard client >= 0 else { continue }
            Thread.detachNewThread { serve(client, log, script) }
        }
        close(descriptor)
    }

    private static func serve(_ client: Int32, _ log: VisitLog, _ script: Script) {
        let connection = HostConnection(client)
        var count = 0
        repeat {
            guard var visit = connection.readRequest() else { return }
            count += 1
            visit.turn = count
            let turn = log.visits.withLock { [visit] visits in
                visits.append(visit)
                return visits.count { $0.path == visit.path }
            }
            script(connection, visit.path, turn)
        } while connection.staysOpen
    }
}

/// The visits of a host, shared by the threads that serve them.
private final class VisitLog: Sendable {
    let visits = Mutex<[LinkHost.Visit]>([])
    let isOver = Atomic(false)
}
