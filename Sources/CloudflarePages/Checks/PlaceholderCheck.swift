import Diagnostics

/// Finds colons that the host takes for placeholders, and placeholders that it cannot fill.
struct PlaceholderCheck {
    let file: String

    /// Those of redirects.
    func findings(in rules: RedirectRules) -> [HostFinding] {
        rules.rules.flatMap { rule in
            let unmeant = unmeant(in: rule.source.text, usedIn: [rule.destination]).map { name in
                finding(name, .redirects(rule.line), rule.sourcePosition)
            }
            return unmeant + unknown(in: rule)
        }
    }

    /// Those of header rules.
    func findings(in rules: HeaderRules) -> [HostFinding] {
        rules.rules.flatMap { rule in
            unmeant(in: rule.pattern.text, usedIn: rule.sets.map(\.value)).map { name in
                finding(name, .headers(rule.line), rule.position)
            }
        }
    }

    /// Names that follow something else than a slash, as in `sha256:abc`, and that nothing uses.
    private func unmeant(in pattern: String, usedIn templates: [String]) -> [String] {
        let used = Set(templates.flatMap(Self.names))
        let path = pattern.hasPrefix("https://") ? Self.path(of: pattern) : pattern[...]
        var end = "/"
        return PatternScanner.parts(of: String(path)).compactMap { part in
            defer { if case .literal(let text) = part { end = text } else { end = "" } }
            guard case .placeholder(let name) = part else { return nil }
            return end.hasSuffix("/") || used.contains(name) ? nil : name
        }
    }

    /// Names of the destination that stand where a placeholder would, and that the source has not.
    private func unknown(in rule: RedirectRule) -> [HostFinding] {
        var end = ""
        return PatternScanner.parts(of: rule.destination, splats: false).compactMap { part in
            defer { if case .literal(let text) = part { end = text } else { end = "" } }
            guard case .placeholder(let name) = part, end.hasSuffix("/"),
                !rule.source.captureNames.contains(name)
            else { return nil }
            let missing = name == "splat" ? "*" : ":" + name
            return HostFinding(
                rule: .placeholderUnknown,
                subject: .redirects(rule.line),
                diagnostic: Diagnostic(
                    .warning,
                    in: file,
                    at: rule.destinationPosition,
                    "the source has no '\(missing)', so ':\(name)' stays in the destination as it is"
                )
            )
        }
    }

    private func finding(
        _ name: String,
        _ subject: HostSubject,
        _ position: Position
    ) -> HostFinding {
        HostFinding(
            rule: .placeholderUnmeant,
            subject: subject,
            diagnostic: Diagnostic(
                .warning,
                in: file,
                at: position,
                "':\(name)' is a placeholder to the host, and matches any text without '/'",
                hint: "a colon before a letter cannot be escaped: write '*' in its place"
            )
        )
    }

    private static func names(in template: String) -> [String] {
        PatternScanner.parts(of: template, splats: false).compactMap { part in
            if case .placeholder(let name) = part { name } else { nil }
        }
    }

    private static func path(of url: String) -> Substring {
        url.dropFirst("https://".count).drop { $0 != "/" }
    }
}
