import CloudflarePages
import Testing

/// Two hosts in one table.
@Suite struct HostPolicyTests {
    @Test(arguments: [
        (HostPolicy.pages, "308 /a", "404 404.html", "text/html"),
        (HostPolicy.workers, "307 /a", "404", "text/html; charset=utf-8"),
    ])
    func `differ in data alone`(policy: HostPolicy, clean: String, unknown: String, type: String) {
        let site = HostSite<Files>("a.html index.html 404.html c.json", policy: policy)
        #expect(site.get("/a.html").summary == clean)
        #expect(site.get("/x").summary == unknown)
        #expect(site.get("/a").header("content-type") == type)
        #expect(site.get("/c.json").header("content-type") == "application/json")
    }

    @Test(arguments: [
        (HostPolicy.UnknownPaths.nearestPageElseHome, "index.html", "200 index.html"),
        (.nearestPageElseHome, "index.html 404.html", "404 404.html"),
        (.nearestPage, "index.html", "404"), (.nearestPage, "404.html", "404 404.html"),
        (.home, "index.html 404.html", "200 index.html"), (.home, "404.html", "404"),
        (.nothing, "index.html 404.html", "404"),
    ])
    func `say what unknown paths get`(
        unknownPaths: HostPolicy.UnknownPaths,
        files: String,
        answer: String
    ) {
        var policy = HostPolicy.workers
        policy.unknownPaths = unknownPaths
        #expect(HostSite<Files>(files, policy: policy).get("/x").summary == answer)
    }
}
