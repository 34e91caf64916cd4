import ExternalLinks

extension ExternalLimits {
    /// Limits for hosts on this machine, which nobody has to spare.
    static var local: ExternalLimits {
        var limits = ExternalLimits.standard
        limits.allowsLoopback = true
        limits.pause = .zero
        limits.timeout = .seconds(8)
        return limits
    }

    /// Limits for hosts that give no answer.
    static var hasty: ExternalLimits {
        var limits = ExternalLimits.local
        limits.timeout = .seconds(1)
        return limits
    }
}

extension ExternalLinkChecker {
    /// A checker for hosts on this machine at a time of its own.
    init(_ limits: ExternalLimits = .local, cache: LinkCache? = nil, at time: Int = 1_000_000) {
        self.init(limits: limits, cache: cache, userAgent: "vibes-test (+https://a.example)") {
            time
        }
    }

    /// The verdict about one URL.
    func verdict(of url: String) async -> LinkVerdict? {
        await check([url], progress: nil)[url]
    }
}
