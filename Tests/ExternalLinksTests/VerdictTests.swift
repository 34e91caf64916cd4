import ExternalLinks
import Testing

/// What is made of each way in which a host may answer.
@Suite struct VerdictTests {
    let host: LinkHost

    init() throws {
        host = try LinkHost.ofAllKinds()
    }

    @Test(
        arguments: [
            ("/200", .alive(status: 200), "HEAD"), ("/204", .alive(status: 204), "HEAD"),
            ("/404", .dead(status: 404), "HEAD GET"), ("/410", .dead(status: 410), "HEAD"),
            ("/400", .refused(status: 400), "HEAD GET"),
            ("/401", .refused(status: 401), "HEAD"), ("/403", .refused(status: 403), "HEAD GET"),
            ("/405", .refused(status: 405), "HEAD GET"), ("/429", .refused(status: 429), "HEAD"),
            ("/500", .refused(status: 500), "HEAD GET"),
            ("/503", .refused(status: 503), "HEAD GET"),
            ("/999", .refused(status: 999), "HEAD"), ("/304", .refused(status: 304), "HEAD"),
            ("/nowhere", .refused(status: 302), "HEAD"),
        ] as [(String, LinkVerdict, String)]
    )
    func `follows from the status`(path: String, verdict: LinkVerdict, methods: String) async {
        let found = await ExternalLinkChecker().verdict(of: host.url(path))
        #expect(found == verdict)
        #expect(host.visits.map(\.method).joined(separator: " ") == methods)
    }

    @Test(
        arguments: [
            ("/no-head", .alive(status: 200), "HEAD GET"),
            ("/wrong-head", .alive(status: 200), "HEAD GET"),
            ("/unknown-head", .alive(status: 200), "HEAD GET"),
            ("/breaks-once", .alive(status: 200), "HEAD GET"),
            ("/trouble-once", .alive(status: 200), "HEAD GET"),
            ("/busy-once", .alive(status: 204), "HEAD GET"),
            ("/busy-twice", .refused(status: 429), "HEAD GET"),
            ("/busy-long", .refused(status: 429), "HEAD"),
            ("/busy-date", .refused(status: 429), "HEAD"),
            ("/half", .alive(status: 200), "HEAD"),
        ] as [(String, LinkVerdict, String)]
    )
    func `needs a second request where the first may be wrong`(
        path: String,
        verdict: LinkVerdict,
        methods: String
    ) async {
        let found = await ExternalLinkChecker().verdict(of: host.url(path))
        #expect(found == verdict)
        #expect(host.visits.map(\.method).joined(separator: " ") == methods)
    }

    @Test(
        arguments: [
            ("/hangs", .timedOut), ("/drips", .timedOut), ("/slow-once", .alive(status: 200)),
        ] as [(String, LinkVerdict)]
    )
    func `is asked for once more where there is no answer in time`(
        path: String,
        verdict: LinkVerdict
    ) async {
        let found = await ExternalLinkChecker(.hasty).verdict(of: host.url(path))
        #expect(found == verdict)
        #expect(host.requests == ["HEAD \(path)", "GET \(path)"])
    }

    @Test(arguments: ["/breaks", "/garbage"])
    func `is unreachable where HTTP fails`(path: String) async {
        let verdict = await ExternalLinkChecker().verdict(of: host.url(path))
        let reason = "its host breaks off or does not speak HTTP"
        #expect(verdict == .unreachable(reason: reason))
        #expect(host.requests == ["HEAD \(path)", "GET \(path)"])
    }

    /// No ordinary program may listen at port 1.
    @Test(arguments: ["http://127.0.0.1:1/", "http://localhost:1/"])
    func `is unreachable where nobody listens`(url: String) async throws {
        let verdict = await ExternalLinkChecker().verdict(of: url)
        #expect(verdict == .unreachable(reason: "its host refuses the connection"))
    }

    @Test func `is unreachable where there is no host`() async {
        let verdict = await ExternalLinkChecker().verdict(of: "http://x.invalid/")
        // Without a network there is no name server to say so.
        let reason = "there is no host of that name"
        #expect(verdict == .unreachable(reason: reason) || verdict == .timedOut)
    }

    @Test(arguments: ["/%C3%84/100%25", "/a%5B1%5D?b=%7C&c", "/~a;b=(1)*2,'3'!@:$", "/a//b"])
    func `is asked for as it is written`(path: String) async {
        let verdict = await ExternalLinkChecker().verdict(of: host.url(path))
        #expect(verdict == .refused(status: 400))
        #expect(host.requests == ["HEAD \(path)", "GET \(path)"])
    }

    @Test func `is unreachable where HTTPS is asked of a host that has none`() async {
        let url = host.url("/200").replacing("http:", with: "https:")
        let reason = "it has no valid TLS"
        let verdict = await ExternalLinkChecker().verdict(of: url)
        #expect(verdict == .unreachable(reason: reason))
    }
}
