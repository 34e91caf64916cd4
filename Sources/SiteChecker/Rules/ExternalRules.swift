import Diagnostics
package import ExternalLinks
import SiteBuilder

extension SiteChecker {
    /// Asks the other sites that pages link to whether the links still lead somewhere.
    ///
    /// - Parameters:
    ///   - checker: Knows how to ask politely.
    ///   - progress: Told how many of how many links are done.
    /// - Returns: What was found, and a sentence for each kind of answer that says nothing certain: a
    ///   host that does not answer in time fails no check.
    package func externalFindings(
        asking checker: ExternalLinkChecker,
        progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
    ) async -> (findings: [Finding], notes: [String]) {
        let addresses = externalLinks
        let verdicts = await checker.check(addresses, progress: progress)
        let findings = addresses.compactMap { address in
            verdicts[address].flatMap { finding(of: $0, about: address) }
        }
        let uncertain = addresses.compactMap { address in
            verdicts[address].flatMap(Self.uncertainty).map { "not checked: \(address) \($0)" }
        }
        return (findings, uncertain)
    }

    private func finding(of verdict: LinkVerdict, about address: String) -> Finding? {
        switch verdict {
        case .dead(let status):
            finding(.error, about: address, "'\(address)' is not there any more (\(status))")
        case .moved(let status, let target):
            finding(
                .warning,
                about: address,
                "'\(address)' has moved for good (\(status))",
                hint: "link to '\(target)'"
            )
        case .unreachable(let reason):
            finding(.warning, about: address, "'\(address)' cannot be reached: \(reason)")
        case .alive, .refused, .timedOut, .skipped: nil
        }
    }

    private static func uncertainty(_ verdict: LinkVerdict) -> String? {
        switch verdict {
        case .refused(let status): "answers a program with \(status)"
        case .timedOut: "did not answer in time"
        case .skipped(let reason): reason
        case .alive, .moved, .dead, .unreachable: nil
        }
    }
}
