/// Asks other people's hosts whether the targets of a site's links are still there.
///
/// It is polite (see ``ExternalLimits``): HEAD before GET, one question at a time for a host, each
/// address once, and nothing of a body. It never asks a private network, even if a public host
/// redirects there or a public name stands for an address there.
package struct ExternalLinkChecker: Sendable {
    private let limits: ExternalLimits
    private let cache: LinkCache?
    private let userAgent: String
    private let now: @Sendable () -> Int

    /// A checker that says who it is by `userAgent`; `now` is the time in Unix seconds, by which
    /// the cache's entries grow old.
    package init(
        limits: ExternalLimits = .standard,
        cache: LinkCache?,
        userAgent: String,
        now: @escaping @Sendable () -> Int
    ) {
        self.limits = limits
        self.cache = cache
        self.userAgent = userAgent
        self.now = now
    }

    /// A verdict for each URL; several that differ in the fragment alone are asked for once.
    ///
    /// `progress` is told how many addresses are done of those that have to be asked; it is called
    /// in order, and not at all if there are none. If the task is cancelled or the time is over,
    /// what is left is skipped.
    package func check(
        _ urls: [String],
        progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
    ) async -> [String: LinkVerdict] {
        var verdicts: [String: LinkVerdict] = [:]
        var targets: [String: WebAddress] = [:]
        for url in Set(urls) {
            do throws(AddressProblem) {
                targets[url] = try target(url)
            } catch {
                verdicts[url] = .skipped(reason: error.reason)
            }
        }
        let found = await self.verdicts(of: Set(targets.values), progress)
        let reason = Task.isCancelled ? "the check was stopped" : "there was no time left for it"
        for (url, target) in targets {
            verdicts[url] = found[target] ?? .skipped(reason: reason)
        }
        return verdicts
    }

    /// The address to ask; throws where a look at it shows that it must not be asked.
    private func target(_ url: String) throws(AddressProblem) -> WebAddress {
        let address = try WebAddress(url)
        let range = HostName.range(of: address.host)
        if let problem = range?.problem(allowsLoopback: limits.allowsLoopback) { throw problem }
        return address
    }

    private func verdicts(
        of targets: Set<WebAddress>,
        _ progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
    ) async -> [WebAddress: LinkVerdict] {
        var memory = cache?.entries(at: now()) ?? [:]
        let known = targets.reduce(into: [:]) { known, target in
            known[target] = memory[target.text]?.verdict
        }
        let unknown = targets.filter { known[$0] == nil }
        guard !unknown.isEmpty else { return known }
        let ledger = VerdictLedger(total: unknown.count, progress: progress)
        await ask(unknown, ledger)
        let found = await ledger.verdicts
        let time = now()
        for (target, verdict) in found {
            memory[target.text] = LinkCache.Entry(verdict: verdict, time: time)
        }
        cache?.store(memory)
        return known.merging(found) { _, new in new }
    }

    private func ask(_ targets: Set<WebAddress>, _ ledger: VerdictLedger) async {
        await WebClient.use(limits: limits, userAgent: userAgent) { web in
            let client = PoliteClient(web, limits: limits)
            let probe = LinkProbe(client: client, limits: limits)
            await HostRounds(targets, limits: limits).run { target in
                guard let verdict = await probe.verdict(of: target) else { return }
                await ledger.record(verdict, of: target)
            }
        }
    }
}
