package import Diagnostics

/// The rules of `_redirects`.
package struct RedirectRules: Sendable {
    /// Those that the host keeps, in the order of the file.
    package let rules: [RedirectRule]

    /// What is wrong with the file: everything that the host drops, and what it takes otherwise than
    /// it looks.
    package var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }

    let findings: [HostFinding]

    /// Indices of static rules by their sources.
    private let statics: [String: Int]
    private let dynamics: [Int]

    /// No rules, as when there is no file.
    package static let none = RedirectRules(parsing: "", file: "_redirects")

    /// Reads the text of the file, which diagnostics call `file`.
    package init(parsing text: String, file: String) {
        var parser = RedirectParser(file: file)
        parser.parse(text)
        rules = parser.rules
        findings = parser.findings
        let indices = parser.rules.indices
        dynamics = indices.filter { !parser.rules[$0].isStatic }
        statics = Dictionary(
            indices.filter { parser.rules[$0].isStatic }.map { (parser.rules[$0].source.text, $0) }
        ) { one, _ in one }
    }

    /// The rule that decides a request: a static one if there is one, else the first that matches.
    ///
    /// The path is as it was sent, still percent-encoded.
    package func match(_ path: String) -> (rule: RedirectRule, captures: Captures)? {
        if let index = statics[path] { return (rules[index], Captures()) }
        let bytes = Array(path.utf8)
        for index in dynamics {
            if let captures = rules[index].source.match(bytes) { return (rules[index], captures) }
        }
        return nil
    }
}
