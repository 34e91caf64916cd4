/// Asks one question at a time of each host, with a pause between two.
///
/// It is an actor because requests for different links meet at one host: redirects lead anywhere.
actor PoliteClient {
    /// What a turn leaves behind for the next: when it was over.
    private typealias Turn = Task<ContinuousClock.Instant, Never>

    private let web: WebClient
    private let limits: ExternalLimits

    /// The last turn in the line of each host.
    private var lines: [String: Turn] = [:]

    /// Answers that hold for everything at an origin, so that it is not asked any more.
    private var standing: [String: Answer] = [:]

    /// How many requests in a row an origin has left without an answer.
    private var timeouts: [String: Int] = [:]

    init(_ web: WebClient, limits: ExternalLimits) {
        self.web = web
        self.limits = limits
    }

    /// Asks when it is the address's turn at its host.
    func ask(_ method: RequestMethod, _ address: WebAddress) async -> Answer {
        let before = lines[address.authority]
        let turn = Task { await takeTurn(after: before, method, address) }
        lines[address.authority] = Task {
            _ = await turn.value
            return .now
        }
        return await withTaskCancellationHandler {
            await turn.value
        } onCancel: {
            turn.cancel()
        }
    }

    private func takeTurn(
        after before: Turn?,
        _ method: RequestMethod,
        _ address: WebAddress
    ) async -> Answer {
        let end = await before?.value
        if let answer = standing[address.origin] { return answer }
        if let end { try? await Task.sleep(until: end + limits.pause, clock: .continuous) }
        let answer = await web.ask(method, address)
        note(answer, of: address.origin)
        if case .response(let response) = answer,
            let seconds = response.wait(upTo: limits.longestWait)
        {
            // The wait is part of the turn, so that nobody else asks this host in the meantime.
            try? await Task.sleep(for: .seconds(seconds))
        }
        return answer
    }

    private func note(_ answer: Answer, of origin: String) {
        guard answer != .failure(.timedOut) else {
            timeouts[origin, default: 0] += 1
            // One slow page is not a dead host, two pages in a row are.
            if timeouts[origin] == 2 * limits.attempts { standing[origin] = answer }
            return
        }
        timeouts[origin] = nil
        if holdsForOrigin(answer) { standing[origin] = answer }
    }

    private func holdsForOrigin(_ answer: Answer) -> Bool {
        switch answer {
        case .response(let response):
            response.status == 429 && response.wait(upTo: limits.longestWait) == nil
        case .failure(.unreachable), .failure(.forbidden): true
        case .failure: false
        }
    }
}
