import Testing

@testable import PreviewServer

/// The policy of a page in the preview: the host's, opened for one script.
struct ContentPolicyTests {
    @Test(arguments: [
        ("script-src 'self'; connect-src 'self'", "script-src 'self'; connect-src 'self'"),
        (
            "default-src 'none'; script-src 'self'; connect-src https://api.groq.com",
            "default-src 'none'; script-src 'self'; connect-src https://api.groq.com 'self'"
        ),
        (
            "default-src 'none'",
            "default-src 'none'; script-src 'self'; connect-src 'self'"
        ),
        ("default-src 'self'", "default-src 'self'; script-src 'self'; connect-src 'self'"),
        (
            "script-src 'none'; connect-src 'none'; img-src 'none'",
            "script-src 'self'; connect-src 'self'; img-src 'none'"
        ),
        ("script-src *", "script-src *"),
        (
            "script-src 'self'; script-src-elem 'none'",
            "script-src 'self'; script-src-elem 'self'"
        ),
        ("img-src 'self'", "img-src 'self'"),
        ("", ""),
        (" ; SCRIPT-SRC   'none' ;; ", "script-src 'self'"),
    ])
    func `is opened for the script and its events`(policy: String, opened: String) {
        #expect(ContentPolicy(policy).allowingReload == opened)
    }
}
