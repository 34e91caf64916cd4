/// Why the server cannot start.
package enum PreviewError: Error, Sendable {
    /// The port is in use, and the next one that is not, if there is one near.
    case portTaken(Int, free: Int?)

    /// The system refuses to listen there, in its own words.
    case cannotListen(host: String, port: Int, reason: String)
}

extension PreviewError: CustomStringConvertible {
    /// The problem and what to do about it, in one line.
    package var description: String {
        switch self {
        case .portTaken(let port, let free):
            "port \(port) is taken" + (free.map { "; --port \($0) is free" } ?? "")
        case .cannotListen(let host, let port, let reason):
            "cannot listen on \(host), port \(port): \(reason)"
        }
    }
}
