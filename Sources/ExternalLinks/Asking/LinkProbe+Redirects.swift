extension LinkProbe {
    /// The verdict where a redirect cannot be followed.
    ///
    /// A visitor with cookies may get through a circle that holds us, so that one is no mistake.
    func verdict(
        of trail: RedirectTrail,
        endingIn deadEnd: RedirectTrail.DeadEnd,
        status: Int
    ) -> LinkVerdict {
        switch deadEnd {
        case .circle where trail.passesCookies, .tooLong where trail.passesCookies:
            .refused(status: status)
        case .circle: .unreachable(reason: "its redirects lead in a circle")
        case .tooLong: .unreachable(reason: "it has more than \(limits.redirects) redirects")
        case .problem(let problem, let location):
            .skipped(reason: "it redirects to '\(shown(location))': \(problem.reason)")
        }
    }

    /// The verdict where the trail has come to an address that must not be asked.
    func skipped(_ trail: RedirectTrail, for problem: AddressProblem) -> LinkVerdict {
        let isFirst = trail.count == 0
        let way = isFirst ? "" : "it redirects to '\(trail.place.text)': "
        return .skipped(reason: way + problem.reason)
    }

    /// A header as it can be printed: a stranger wrote it.
    private func shown(_ location: String) -> Substring {
        WebAddress.percentEncoded(location, unless: \.isPrintable).prefix(200)
    }
}
