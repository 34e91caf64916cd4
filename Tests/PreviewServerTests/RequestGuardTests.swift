import Testing

@testable import PreviewServer

/// Who is answered, and who is turned away.
struct RequestGuardTests {
    private let requestGuard = RequestGuard(host: "preview.example")

    @Test(arguments: [
        "localhost", "localhost:5252", "LOCALHOST:5252", "127.0.0.1", "127.0.0.1:5252",
        "127.8.9.1:1", "[::1]", "[::1]:5252", "192.168.1.20:5252", "wk6.localhost:5252",
        "preview.example:5252", "Preview.Example",
    ])
    func `answers for itself`(host: String) {
        #expect(requestGuard.refusal(ofTarget: "/", hosts: [host]) == nil)
        #expect(requestGuard.refusal(ofTarget: "/", hosts: [host, host]) == nil)
    }

    @Test(arguments: [
        "evil.example", "evil.example:5252", "localhost.evil.example", "127.0.0.1.evil.example",
        "127.0.0.1.", "1.2.3", "1.2.3.4.5", "256.1.1.1", "xlocalhost", "[evil.example]",
        "preview.example.evil", "127.0.0.1@evil.example",
    ])
    func `is not the host of another name`(host: String) {
        #expect(requestGuard.refusal(ofTarget: "/", hosts: [host]) == .foreignHost(host))
    }

    @Test(arguments: [
        [], ["localhost", "evil.example"], ["evil.example", "localhost"], [""], [":5252"],
        ["localhost:x"],
    ])
    func `wants to know whom a request is for`(hosts: [String]) {
        #expect(requestGuard.refusal(ofTarget: "/", hosts: hosts) == .unclearHost)
    }

    @Test(arguments: ["http://localhost/", "http://evil.example/", "*", "", "localhost:80", "a/b"])
    func `takes paths alone`(target: String) {
        #expect(
            requestGuard.refusal(ofTarget: target, hosts: ["localhost"]) == .target(target)
        )
    }

    @Test(arguments: [
        RequestGuard.Asker(),
        RequestGuard.Asker(site: "same-origin", mode: "cors", destination: "empty"),
        RequestGuard.Asker(site: "none", mode: "navigate", destination: "document"),
        RequestGuard.Asker(site: "cross-site", mode: "navigate", destination: "document"),
        RequestGuard.Asker(origin: "http://localhost:5252", site: "same-origin", mode: "cors"),
        RequestGuard.Asker(origin: "HTTP://LocalHost:5252"),
    ])
    func `lets its own pages, readers and tools ask`(asker: RequestGuard.Asker) {
        #expect(requestGuard.refusal(of: asker, host: "localhost:5252") == nil)
    }

    @Test(arguments: [
        RequestGuard.Asker(origin: "https://evil.example"),
        RequestGuard.Asker(origin: "null"),
        RequestGuard.Asker(origin: "http://localhost:3000"),
        RequestGuard.Asker(origin: "https://localhost:5252"),
        RequestGuard.Asker(origin: "http://203.0.113.5", site: "cross-site", mode: "cors"),
        RequestGuard.Asker(site: "cross-site", mode: "cors", destination: "empty"),
        RequestGuard.Asker(site: "cross-site", mode: "no-cors", destination: "script"),
        RequestGuard.Asker(site: "cross-site", mode: "navigate", destination: "iframe"),
        RequestGuard.Asker(site: "same-site", mode: "cors", destination: "empty"),
        RequestGuard.Asker(site: "cross-site"),
    ])
    func `lets no page of another site read`(asker: RequestGuard.Asker) {
        let page = asker.origin ?? asker.site ?? ""
        #expect(requestGuard.refusal(of: asker, host: "localhost:5252") == .foreignPage(page))
    }

    @Test func `says what is wrong`() {
        #expect(RequestGuard.Refusal.foreignHost("x").status == 421)
        #expect(
            RequestGuard.Refusal.foreignHost("x").words == "'x' is not the name of this preview"
        )
        #expect(RequestGuard.Refusal.target("*").status == 400)
        #expect(RequestGuard.Refusal.unclearHost.status == 400)
    }
}
