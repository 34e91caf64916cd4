import CloudflarePages
import Diagnostics

/// The text of a rule file, and what is said of it.
struct RuleExample: Sendable, CustomStringConvertible {
    let description: String
    let text: String
    let expected: String

    init(_ description: String, _ text: String, says expected: String) {
        self.description = description
        self.text = text
        self.expected = expected
    }
}

extension [HostFinding] {
    /// The findings as an author reads them, each after the name of its rule.
    func printed(redirects: String? = nil, headers: String? = nil) -> String {
        let printer = DiagnosticPrinter { file in
            file == "_redirects" ? redirects : file == "_headers" ? headers : nil
        }
        let texts = map { "\($0.rule.rawValue): \(printer.text(for: $0.diagnostic))" }
        return String(texts.joined().dropLast())
    }
}

extension HostCheck {
    /// What is said of redirects in a site with some pages.
    static func findings(redirects: String) -> String {
        let paths = """
            404.html index.html about.html news/index.html news/a.html data.json weeks/one.html \
            weeks/two.html über.html
            """
        let files = paths.split(separator: " ").map { UploadedFile(path: String($0), size: 1) }
        return HostCheck(files: files, redirects: redirects, headers: nil)
            .findings.printed(redirects: redirects)
    }
}
