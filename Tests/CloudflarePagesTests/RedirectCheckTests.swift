import Testing

@testable import CloudflarePages

/// Redirects of which there is nothing to say.
@Suite struct RedirectCheckTests {
    @Test(arguments: [
        "/old /about 301\n/old/ /about 301", "/old.html /about 301", "/old.html /about#team 301",
        "/old.html /about?a=b 301", "/old.html / 301", "/old.html /news/ 301",
        "/old.html https://a.example/nothing 301", "/old.html /%C3%BCber 301",
        "/old.html /über 301", "/old.html /data.json 301", "/api /data.json 200",
        "/api /about 200", "/old/* /news/:splat 301", "/old/:x /nothing/:x 301",
        "/old/* /about 301", "/about.html /about 301", "/old/* https://a.example/:splat 301",
        "/404 /about 301\n/404/ /about 301",
    ])
    func `says nothing of rules that do as they should`(text: String) {
        #expect(HostCheck.findings(redirects: text) == "")
    }
}
