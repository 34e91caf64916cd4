package import Diagnostics
import JSONSchema
import SiteBuilder

/// What a check found, for people and for programs.
package struct CheckReport: Sendable {
    /// The findings in the order of their places.
    package let findings: [Finding]

    /// How many pages and files were looked at.
    package let pages: Int
    package let files: Int

    /// Something about the check worth saying, in a sentence each.
    package let notes: [String]

    /// Makes a report.
    package init(_ findings: [Finding], pages: Int, files: Int, notes: [String]) {
        self.findings = findings
        self.pages = pages
        self.files = files
        self.notes = notes
    }

    /// The findings as diagnostics that name their rules.
    package var diagnostics: [Diagnostic] {
        findings.map { finding in
            var diagnostic = finding.diagnostic
            if finding.rule != .build { diagnostic.message += " [\(finding.rule.rawValue)]" }
            return diagnostic
        }
    }

    /// The last lines for a person: `checked 65 pages and 482 files: nothing found`.
    package var summary: String {
        let counts = BuildFailure(findings.map(\.diagnostic)).counts
        let result = findings.isEmpty ? "nothing found" : counts
        let looked =
            "checked \(BuildReport.count(pages, "page")) and \(BuildReport.count(files, "file"))"
        return (["\(looked): \(result)"] + notes.map { "  \($0)" }).map { $0 + "\n" }.joined()
    }

    /// The report for programs; `schema` changes when a member changes its meaning.
    package var json: String {
        let value: JSONValue = [
            "schema": 1,
            "ok": .bool(!findings.map(\.diagnostic).hasErrors),
            "pages": .number(pages),
            "files": .number(files),
            "findings": .array(
                findings.map { finding in
                    let rule: JSONObject = ["rule": .string(finding.rule.rawValue)]
                    return .object(rule + (finding.diagnostic.json.object ?? [:]))
                }
            ),
            "notes": .array(notes.map { .string($0) }),
        ]
        return String(decoding: value.pretty, as: UTF8.self)
    }
}
