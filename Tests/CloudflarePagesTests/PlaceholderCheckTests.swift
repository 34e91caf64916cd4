import Testing

@testable import CloudflarePages

/// What is said of colons.
@Suite struct PlaceholderCheckTests {
    private func said(ofRedirects text: String) -> String {
        let rules = RedirectRules(parsing: text, file: "_redirects")
        return PlaceholderCheck(file: "_redirects").findings(in: rules).printed(redirects: text)
    }

    private func said(ofHeaders text: String) -> String {
        let rules = HeaderRules(parsing: text, file: "_headers")
        return PlaceholderCheck(file: "_headers").findings(in: rules).printed(headers: text)
    }

    @Test(arguments: [
        "/:x /a", "/a/:x/b /c", "/:x.html /a", "/a:1 /b", "/v:x /w/:x", "/:x-:y /a/:y",
        "/a https://b.example/c:d", "/a/* /b/:splat", "/a https://b.example:80/",
        "/a /b?c=:d",
    ])
    func `says nothing of placeholders that are meant`(text: String) {
        #expect(said(ofRedirects: text) == "")
    }

    @Test(arguments: [
        "/:x\n X-A: 1", "/a/:x.json\n X-A: 1", "/v:x\n X-A: :x", "https://:p.a.example/*\n X-A: 1",
        "https://a-:p.a.example/*\n X-A: 1", "/blobs/*\n X-A: sha256:abc",
    ])
    func `says nothing of placeholders in patterns that are meant`(text: String) {
        #expect(said(ofHeaders: text) == "")
    }

    @Test func `warns of a colon in a source that is not meant for a placeholder`() {
        #expect(
            said(ofRedirects: "/a /b\n/blobs/sha256:abc12 /c") == """
                placeholder-unmeant: _redirects:2:1: warning: ':abc12' is a placeholder to the \
                host, and matches any text without '/'
                  2 | /blobs/sha256:abc12 /c
                    | ^~~~~~~~~~~~~~~~~~~
                  hint: a colon before a letter cannot be escaped: write '*' in its place
                """
        )
    }

    @Test(arguments: ["/v2/a:b\n X-A: 1", "https://c.example/v2/a:b\n X-A: 1"])
    func `warns of a colon in a pattern`(text: String) {
        #expect(said(ofHeaders: text).contains("warning: ':b' is a placeholder to the host"))
    }

    @Test(arguments: [("/a /b/:x", ":x", "x"), ("/:y /:splat", "*", "splat")])
    func `warns of a placeholder that cannot be filled`(
        text: String,
        missing: String,
        name: String
    ) {
        let expected = """
            warning: the source has no '\(missing)', so ':\(name)' stays in the destination as it is
            """
        #expect(said(ofRedirects: text).contains(expected))
    }
}
