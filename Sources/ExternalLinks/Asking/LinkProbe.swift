/// Finds out about one link: asks, asks again where that may help, and follows redirects.
struct LinkProbe: Sendable {
    let client: PoliteClient
    let limits: ExternalLimits

    /// The verdict about an address, or nil if the check ended before there was one.
    func verdict(of address: WebAddress) async -> LinkVerdict? {
        var trail = RedirectTrail(from: address)
        while true {
            if let problem = forbids(trail.place) { return skipped(trail, for: problem) }
            let answer = await answer(of: trail.place)
            guard case .response(let response) = answer else {
                return verdict(of: trail, endingIn: answer)
            }
            do throws(RedirectTrail.DeadEnd) {
                let goesOn = try trail.follow(response, limit: limits.redirects)
                if !goesOn { return verdict(of: trail, endingIn: answer) }
            } catch {
                return verdict(of: trail, endingIn: error, status: response.status)
            }
        }
    }

    private func forbids(_ address: WebAddress) -> AddressProblem? {
        HostName.range(of: address.host)?.problem(allowsLoopback: limits.allowsLoopback)
    }

    /// The last answer about an address, after a GET where HEAD is not enough and after another
    /// attempt where time may help.
    ///
    /// Another attempt is always a GET, because servers that stumble over HEAD do it in every way.
    private func answer(of address: WebAddress) async -> Answer {
        var method = RequestMethod.head
        var attempt = 1
        while true {
            let answer = await client.ask(method, address)
            if method == .get || !answer.leavesHeadInDoubt {
                guard answer.isPassing(longestWait: limits.longestWait), attempt < limits.attempts
                else { return answer }
                attempt += 1
            }
            method = .get
        }
    }

    private func verdict(of trail: RedirectTrail, endingIn answer: Answer) -> LinkVerdict? {
        switch answer {
        case .response(let response):
            switch response.status {
            case 404, 410: return .dead(status: response.status)
            case _ where trail.move != nil: break
            case 200..<300: return .alive(status: response.status)
            default: return .refused(status: response.status)
            }
            return trail.move.map { .moved(status: $0.status, to: $0.to.text) }
        case .failure(.timedOut): return .timedOut
        case .failure(.broken):
            return .unreachable(reason: "its host breaks off or does not speak HTTP")
        case .failure(.forbidden(let problem)): return skipped(trail, for: problem)
        case .failure(.unreachable(let reason)): return .unreachable(reason: reason)
        case .failure(.cancelled): return nil
        }
    }
}
