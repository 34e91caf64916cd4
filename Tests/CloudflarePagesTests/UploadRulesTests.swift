import CloudflarePages
import Testing

/// What an upload contains.
@Suite struct UploadRulesTests {
    @Test(arguments: [
        "index.html", ".well-known/security.txt", ".nojekyll", "hello.git/info/refs",
        "a/_headers", "a/_redirects", "a/functions/b.js", "a/.wrangler", "_worker.jsx",
        "functions.html", "node_modules.html", "_routes.json.txt",
    ])
    func `takes files`(path: String) {
        #expect(UploadRules.isUploaded(path))
    }

    @Test(arguments: [
        "_headers", "_redirects", "_routes.json", "_worker.js", "_worker.js/index.js",
        "functions/a.js", "functions", ".wrangler/state", ".DS_Store", "a/.DS_Store",
        "node_modules/a.js", "a/node_modules/b.js", ".git/HEAD", "a/.git/HEAD",
    ])
    func `leaves out what the host keeps for itself`(path: String) {
        #expect(!UploadRules.isUploaded(path))
    }

    @Test(arguments: ["", "/", "/a", "a/", "a//b", "a/../b", "./a", ".."])
    func `takes no path that names no file`(path: String) {
        #expect(!UploadRules.isUploaded(path))
    }

    @Test(arguments: ["/_headers", "/_redirects", "/functions/a.js", "/.git/HEAD", "/_worker.js"])
    func `serves nothing that is left out, whatever the catalogue says`(path: String) {
        let site = HostSite<Files>("404.html \(path.dropFirst())")
        #expect(site.get(path).summary == "404 404.html")
    }

    @Test func `does not find a file by a path that climbs`() {
        let site = HostSite<Files>("404.html a.txt b/../a.txt")
        #expect(site.get("/b%2f..%2fa.txt").summary == "404 404.html")
    }
}
