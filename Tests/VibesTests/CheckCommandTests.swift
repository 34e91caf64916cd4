import Foundation
import TestSupport
import Testing

/// `vibes check` and `vibes serve` as their users run them.
struct CheckCommandTests {
    @Test func `says that there is nothing to say`() throws {
        let result = try check(body: "Text.")
        #expect(result.status == 0)
        #expect(result.problems.isEmpty)
        #expect(result.output.hasSuffix(": nothing found\n"))
    }

    @Test func `names rule and place, and fails for errors alone`() throws {
        let result = try check(body: "![](/favicon.svg)")
        #expect(result.status == 0)
        #expect(
            result.problems == """
                content/page.md:5:5: warning: the image '/favicon.svg' has no text for those who do \
                not see it [missing-alt]
                  5 | ![](/favicon.svg)
                    |     ^~~~~~~~~~~~
                  hint: say in the brackets what it shows: ![what it shows](/favicon.svg)


                """
        )
        #expect(result.output.hasSuffix(": 1 warning\n"))
        #expect(try check(body: "![](/favicon.svg)", ["--strict"]).status == 1)
        #expect(try check(body: "Text.", ["--strict"]).status == 0)
    }

    @Test func `fails for an error`() throws {
        let result = try check(body: "Text.", redirects: "/gone /nowhere.txt 301\n")
        #expect(result.status == 1)
        #expect(result.problems.contains("content/_redirects:1:7: error: nothing is published"))
    }

    @Test func `reports for programs`() throws {
        let result = try check(body: "![](/favicon.svg)", ["--report", "json"])
        let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let report = try #require(value as? [String: Any])
        #expect(report["ok"] as? Bool == true)
        #expect(report["schema"] as? Int == 1)
        let findings = try #require(report["findings"] as? [[String: Any]])
        #expect(findings.count == 1)
        #expect(findings.first?["rule"] as? String == "missing-alt")
        #expect(findings.first?["file"] as? String == "content/page.md")
        #expect(findings.first?["line"] as? Int == 5)
    }

    @Test func `shows what keeps a site from being built`() throws {
        let result = try check(body: "[x](nothing.md)")
        #expect(result.status == 1)
        #expect(result.problems.contains("content/page.md:5:5: error: there is no file"))
    }

    /// Nothing leaves this machine: the one link leads to an address that is not asked.
    @Test func `names links of other sites that it does not ask`() throws {
        let result = try check(body: "[x](http://127.0.0.1:1/)", ["--external"])
        #expect(result.status == 0)
        #expect(result.output.contains("\n  not checked: http://127.0.0.1:1/ "))
    }

    @Test(arguments: ["65536", "-1", "x"])
    func `serves on no such port`(port: String) throws {
        let result = try VibesBinary(in: "/").run(["serve", "--port=\(port)"])
        #expect(result.status == 64)
    }

    // MARK: - A site

    private func check(
        body: String,
        _ arguments: [String] = [],
        redirects: String? = nil
    ) throws -> VibesBinary.Result {
        let directory = try TemporaryDirectory()
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let base = tests.appendingPathComponent("SiteCheckerTests/BadSites/_base")
        let templates = tests.deletingLastPathComponent().appendingPathComponent("templates")
        try SiteCase(folder: base, templates: templates).layOut(in: directory)
        try directory.write(
            "---\ntitle: Page\nsummary: S.\n---\n\(body)\n",
            to: "content/page.md"
        )
        if let redirects { try directory.write(redirects, to: "content/_redirects") }
        return try VibesBinary(in: directory.path).run(
            ["check"] + arguments,
            environment: ["XDG_CACHE_HOME": directory.absolute("cache")]
        )
    }
}
