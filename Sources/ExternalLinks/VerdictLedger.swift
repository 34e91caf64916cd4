/// Collects verdicts as they come, from many hosts at once.
///
/// It is an actor because of that, and so that progress is told in order.
actor VerdictLedger {
    private let total: Int
    private let progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

    /// What is known so far.
    private(set) var verdicts: [WebAddress: LinkVerdict] = [:]

    init(total: Int, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?) {
        self.total = total
        self.progress = progress
    }

    /// Writes a verdict down and tells how far the check is.
    func record(_ verdict: LinkVerdict, of address: WebAddress) {
        verdicts[address] = verdict
        progress?(verdicts.count, total)
    }
}
