import ExternalLinks
import Testing

/// Where redirects lead, and where they must not.
@Suite struct RedirectTests {
    let host: LinkHost

    init() throws {
        host = try LinkHost.ofAllKinds()
    }

    @Test(
        arguments: [
            ("/moved", 301, "/200"), ("/moved-again?a=b", 308, "/200"),
            ("/moved-then-found", 301, "/see"), ("/moved-to-login", 301, "/401"),
        ]
    )
    func `tell of a move if they are permanent`(path: String, status: Int, to: String) async {
        let verdict = await ExternalLinkChecker().verdict(of: host.url(path))
        #expect(verdict == .moved(status: status, to: host.url(to)))
    }

    @Test(arguments: ["/found", "/see", "/hops/5"])
    func `are followed without a word if they are temporary`(path: String) async {
        let verdict = await ExternalLinkChecker().verdict(of: host.url(path))
        #expect(verdict == .alive(status: 200))
    }

    @Test(
        arguments: [
            ("/moved-to-dead", .dead(status: 404)),
            ("/circle", .unreachable(reason: "its redirects lead in a circle")),
            ("/cookie-circle", .refused(status: 302)),
            ("/hops/6", .unreachable(reason: "it has more than 5 redirects")),
        ] as [(String, LinkVerdict)]
    )
    func `may lead nowhere`(path: String, verdict: LinkVerdict) async {
        let found = await ExternalLinkChecker().verdict(of: host.url(path))
        #expect(found == verdict)
    }

    @Test(
        arguments: [
            ("/to-private", "http://10.0.0.1/admin", "in a private or reserved network"),
            ("/moved-to-private", "http://192.168.1.1/", "in a private or reserved network"),
            ("/to-local", "http://printer.local/", "in a private or reserved network"),
        ]
    )
    func `are not followed into a private network`(
        path: String,
        to: String,
        place: String
    ) async {
        let reason = "it redirects to '\(to)': it is an address \(place)"
        let verdict = await ExternalLinkChecker().verdict(of: host.url(path))
        #expect(verdict == .skipped(reason: reason))
        #expect(host.requests == ["HEAD \(path)"])
    }

    @Test(
        arguments: [
            ("/to-mail", "mailto:a@b.example", "it is not an http or https address"),
            ("/to-hex", "http://0x7f.1/", "its host is not a name or address in ASCII"),
        ]
    )
    func `are not followed out of the web`(path: String, to: String, problem: String) async {
        let verdict = await ExternalLinkChecker().verdict(of: host.url(path))
        #expect(verdict == .skipped(reason: "it redirects to '\(to)': \(problem)"))
    }
}
