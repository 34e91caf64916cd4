package import Diagnostics

/// The rules of `_headers`.
package struct HeaderRules: Sendable {
    /// Those that the host keeps, in the order in which it applies them.
    package let rules: [HeaderRule]

    /// What is wrong with the file: everything that the host drops, and what it takes otherwise than
    /// it looks.
    package var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }

    let findings: [HostFinding]

    /// No rules, as when there is no file.
    package static let none = HeaderRules(parsing: "", file: "_headers")

    /// Reads the text of the file, which diagnostics call `file`.
    package init(parsing text: String, file: String) {
        var parser = HeaderParser(file: file)
        parser.parse(text)
        rules = parser.rules
        findings = parser.findings
    }

    /// All rules that match a request, in their order.
    ///
    /// The path is as it was sent, still percent-encoded; the name of the host has no port.
    func matches(_ path: String, host: String) -> [(rule: HeaderRule, captures: Captures)] {
        let pathBytes = Array(path.utf8)
        let urlBytes = Array("https://\(host)\(path)".utf8)
        return rules.compactMap { rule in
            let text = rule.pattern.hasHost ? urlBytes : pathBytes
            return rule.pattern.match(text).map { (rule, $0) }
        }
    }
}
