/// How changes are noticed.
package enum WatchMethod: Sendable, Equatable {
    /// The system reports them.
    case events

    /// The files are looked at several times a second, for the reason given.
    case polling(reason: String)

    /// Why the system does not report changes; nil if it does.
    package var reason: String? {
        guard case .polling(let reason) = self else { return nil }
        return reason
    }
}
