import ExternalLinks
import Synchronization
import Testing

/// A check as a whole: how it ends and what it tells on the way.
@Suite struct CheckTests {
    @Test(
        arguments: [
            ("ftp://a.example/", "it is not an http or https address"),
            ("/about", "it is not an http or https address"),
            ("https:a.example", "it is not an http or https address"),
            ("", "it is not an http or https address"),
            ("https://", "its host is not a name or address in ASCII"),
            ("https://exämple.com/", "its host is not a name or address in ASCII"),
            ("https://me:secret@a.example/", "it holds a user name or password"),
            ("https://a.example:99999/", "its port is not a number from 1 to 65535"),
            ("http://localhost:8080/", "it is an address of this machine"),
            ("http://127.0.0.1/", "it is an address of this machine"),
            ("http://[::1]/", "it is an address of this machine"),
            ("http://169.254.169.254/", "it is an address in a private or reserved network"),
        ]
    )
    func `skips`(url: String, reason: String) async {
        let checker = ExternalLinkChecker(.standard)
        #expect(await checker.check([url], progress: nil) == [url: .skipped(reason: reason)])
    }

    @Test func `does not ask this machine by itself`() async throws {
        let host = try LinkHost { connection, _, _ in connection.answer(200) }
        let reason = "it is an address of this machine"
        let verdict = await ExternalLinkChecker(.standard).verdict(of: host.url("/"))
        #expect(verdict == .skipped(reason: reason))
        #expect(host.visits.isEmpty)
    }

    @Test func `has nothing to say about no links`() async {
        #expect(await ExternalLinkChecker().check([], progress: nil).isEmpty)
    }

    @Test func `tells how far it is`() async throws {
        let hosts = try (0..<3).map { _ in
            try LinkHost { connection, _, _ in connection.answer(200) }
        }
        let told = Mutex<[[Int]]>([])
        let note: @Sendable (Int, Int) -> Void = { done, total in
            told.withLock { $0.append([done, total]) }
        }
        let urls = hosts.flatMap { [$0.url("/1"), $0.url("/2"), $0.url("/2#x")] }
        _ = await ExternalLinkChecker().check(urls + ["mailto:a@b.example"], progress: note)
        #expect(told.withLock { $0 } == (1...6).map { [$0, 6] })
    }

    @Test func `skips what is left when the time is over`() async throws {
        let host = try LinkHost { connection, path, _ in
            if path == "/1" { connection.answer(200) } else { connection.waitForClose() }
        }
        var limits = ExternalLimits.local
        limits.totalTime = .seconds(3)
        let urls = (1...3).map { host.url("/\($0)") }
        let start = ContinuousClock.now
        let verdicts = await ExternalLinkChecker(limits).check(urls, progress: nil)
        #expect(ContinuousClock.now - start < .seconds(20))
        let skipped = LinkVerdict.skipped(reason: "there was no time left for it")
        #expect(verdicts == [urls[0]: .alive(status: 200), urls[1]: skipped, urls[2]: skipped])
        // A busy machine may have no time left for the second either.
        #expect(["HEAD /1", "HEAD /2"].starts(with: host.requests))
    }

    @Test func `stops at once when it is cancelled`() async throws {
        let host = try LinkHost { connection, _, _ in connection.waitForClose() }
        let checker = ExternalLinkChecker()
        let url = host.url("/")
        let start = ContinuousClock.now
        let check = Task { await checker.verdict(of: url) }
        while host.visits.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        check.cancel()
        #expect(await check.value == .skipped(reason: "the check was stopped"))
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
