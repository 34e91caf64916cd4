/// The order in which links are checked: one after the other at each host, a few hosts at a time,
/// for as long as there is time.
struct HostRounds: Sendable {
    /// The addresses of each host in order; the host with the most comes first, because it takes
    /// longest.
    let hosts: [[WebAddress]]

    private let limits: ExternalLimits

    private enum Event {
        case hostDone
        case timeOver
    }

    init(_ targets: Set<WebAddress>, limits: ExternalLimits) {
        hosts = Dictionary(grouping: targets, by: \.authority).values
            .map { $0.sorted { $0.text < $1.text } }
            .sorted { ($1.count, $0[0].text) < ($0.count, $1[0].text) }
        self.limits = limits
    }

    /// Calls `check` for each address; returns when all are done, when the time is over or when
    /// the task is cancelled.
    func run(_ check: @escaping @Sendable (WebAddress) async -> Void) async {
        await withTaskGroup(of: Event.self) { group in
            group.addTask {
                try? await Task.sleep(for: limits.totalTime)
                return .timeOver
            }
            var waiting = hosts[...]
            for host in waiting.prefix(limits.concurrency) {
                group.addTask { await Self.visit(host, check) }
            }
            waiting = waiting.dropFirst(limits.concurrency)
            var done = 0
            while done < hosts.count, await group.next() == .hostDone {
                done += 1
                if let host = waiting.popFirst() {
                    group.addTask { await Self.visit(host, check) }
                }
            }
            group.cancelAll()
        }
    }

    private static func visit(
        _ host: [WebAddress],
        _ check: (WebAddress) async -> Void
    ) async -> Event {
        for address in host {
            guard !Task.isCancelled else { break }
            await check(address)
        }
        return .hostDone
    }
}
