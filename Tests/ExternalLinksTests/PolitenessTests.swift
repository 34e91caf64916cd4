import ExternalLinks
import Foundation
import Testing

/// What other people's hosts are spared.
@Suite struct PolitenessTests {
    @Test func `asks a host one thing at a time, with a pause`() async throws {
        let host = try LinkHost { connection, _, _ in
            Thread.sleep(forTimeInterval: 0.03)
            connection.answer(200)
        }
        var limits = ExternalLimits.local
        limits.pause = .milliseconds(60)
        let urls = (1...4).map { host.url("/\($0)") }
        _ = await ExternalLinkChecker(limits).check(urls.reversed(), progress: nil)
        #expect(host.requests == ["HEAD /1", "HEAD /2", "HEAD /3", "HEAD /4"])
        #expect(gaps(host.visits).allSatisfy { $0 >= limits.pause + .milliseconds(30) })
    }

    @Test func `keeps to the pause where several hosts redirect to one`() async throws {
        let target = try LinkHost { connection, _, _ in
            Thread.sleep(forTimeInterval: 0.03)
            connection.answer(200)
        }
        let destination = target.url("/")
        let doors = try (0..<4).map { _ in
            try LinkHost { connection, path, _ in
                connection.answer(302, "Location: \(destination)\(path.dropFirst())")
            }
        }
        var limits = ExternalLimits.local
        limits.pause = .milliseconds(40)
        _ = await ExternalLinkChecker(limits).check(doors.map { $0.url("/x") }, progress: nil)
        #expect(target.requests == Array(repeating: "HEAD /x", count: 4))
        #expect(gaps(target.visits).allSatisfy { $0 >= limits.pause + .milliseconds(30) })
    }

    @Test func `asks a few hosts at a time`() async throws {
        let open = OpenCount()
        let hosts = try (0..<7).map { _ in
            try LinkHost { connection, _, _ in
                open.during {
                    // The first ones wait for each other, so that they do meet.
                    let start = ContinuousClock.now
                    while open.largest < 3, ContinuousClock.now - start < .seconds(3) {
                        Thread.sleep(forTimeInterval: 0.01)
                    }
                    Thread.sleep(forTimeInterval: 0.03)
                }
                connection.answer(200)
            }
        }
        var limits = ExternalLimits.local
        limits.concurrency = 3
        let verdicts = await ExternalLinkChecker(limits)
            .check(hosts.map { $0.url("/") }, progress: nil)
        #expect(verdicts.values.allSatisfy { $0 == .alive(status: 200) })
        #expect(open.largest == 3)
    }

    @Test func `asks for an address once, whatever its fragments and spellings`() async throws {
        let host = try LinkHost { connection, _, _ in connection.answer(404) }
        let urls = ["/a", "/a#one", "/a#two", "/b/../a", "/a"].map { host.url($0) }
        let verdicts = await ExternalLinkChecker().check(urls, progress: nil)
        #expect(host.requests == ["HEAD /a", "GET /a"])
        let dead = LinkVerdict.dead(status: 404)
        #expect(verdicts == Dictionary(uniqueKeysWithValues: Set(urls).map { ($0, dead) }))
    }

    @Test func `says who asks`() async throws {
        let host = try LinkHost { connection, _, _ in connection.answer(204) }
        _ = await ExternalLinkChecker().verdict(of: host.url("/"))
        let headers = try #require(host.visits.first?.headers).lowercased()
        #expect(headers.contains("\r\nuser-agent: vibes-test (+https://a.example)\r\n"))
        #expect(headers.contains("\r\naccept: */*\r\n"))
        #expect(!headers.contains("cookie"))
    }

    @Test func `uses a connection again`() async throws {
        let host = try LinkHost { connection, _, _ in connection.answerAndStay(200) }
        var limits = ExternalLimits.local
        limits.pause = .milliseconds(10)
        let urls = (1...40).map { host.url("/\($0)") }
        let verdicts = await ExternalLinkChecker(limits).check(urls, progress: nil)
        #expect(verdicts.values.allSatisfy { $0 == .alive(status: 200) })
        #expect(host.visits.map(\.turn) == Array(1...40))
    }

    @Test func `waits as long as a busy host wants`() async throws {
        let host = try LinkHost { connection, path, turn in
            connection.answer(path == "/1" && turn == 1 ? 429 : 200, "Retry-After: 1")
        }
        let urls = [host.url("/1"), host.url("/2")]
        let verdicts = await ExternalLinkChecker().check(urls, progress: nil)
        #expect(host.requests == ["HEAD /1", "GET /1", "HEAD /2"])
        #expect(verdicts.values.allSatisfy { $0 == .alive(status: 200) })
        #expect(try #require(gaps(host.visits).first) >= .seconds(1))
    }

    @Test func `asks a host that had enough no more`() async throws {
        let host = try LinkHost { connection, _, _ in connection.answer(429) }
        let verdicts = await ExternalLinkChecker()
            .check((1...9).map { host.url("/\($0)") }, progress: nil)
        #expect(verdicts.count == 9)
        #expect(verdicts.values.allSatisfy { $0 == .refused(status: 429) })
        #expect(host.requests == ["HEAD /1"])
    }

    @Test func `gives a host up that answers nothing to two links in a row`() async throws {
        let host = try LinkHost { connection, _, _ in connection.waitForClose() }
        var limits = ExternalLimits.local
        limits.timeout = .milliseconds(600)
        let verdicts = await ExternalLinkChecker(limits)
            .check((1...9).map { host.url("/\($0)") }, progress: nil)
        #expect(verdicts.count == 9)
        #expect(verdicts.values.allSatisfy { $0 == .timedOut })
        #expect(host.requests.last == "GET /2")
    }

    @Test func `does not read bodies`() async throws {
        let flood = Flood()
        let host = try LinkHost { connection, path, turn in
            if path == "/2" {
                connection.answer(flood.isOver(within: .seconds(3)) ? 200 : 404)
            } else if turn == 1 {
                connection.answer(405)
            } else {
                flood.run(through: connection)
            }
        }
        let urls = [host.url("/1"), host.url("/2")]
        let verdicts = await ExternalLinkChecker().check(urls, progress: nil)
        #expect(verdicts.values.allSatisfy { $0 == .alive(status: 200) })
        #expect(host.requests == ["HEAD /1", "GET /1", "HEAD /2"])
        // What fits into the system's own buffers can be sent without anybody reading it.
        #expect(flood.sent < 16 << 20)
    }

    /// The times between the starts of visits, which hold the answer of the first.
    private func gaps(_ visits: [LinkHost.Visit]) -> [Duration] {
        zip(visits, visits.dropFirst()).map { $1.start - $0.start }
    }
}
