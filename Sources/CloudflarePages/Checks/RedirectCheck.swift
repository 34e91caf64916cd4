import Diagnostics

/// Looks where redirects lead to, and what they stand in front of.
struct RedirectCheck {
    private let rules: RedirectRules
    private let files: FileSet
    private let site: HostSite<FileSet>
    private let addresses: AddressBook

    init(_ rules: RedirectRules, files: FileSet) {
        self.rules = rules
        self.files = files
        site = HostSite(assets: files, redirects: rules, headers: .none)
        addresses = AddressBook(files.paths.map(files.address))
    }

    /// What the rules do, in no order.
    var findings: [HostFinding] {
        rules.rules.flatMap { [destination(of: $0), slashTwin(of: $0)].compactMap(\.self) }
            + shadows
    }

    // MARK: - Where a rule leads to

    /// Follows a rule from its source, with a word in the place of what it captures.
    ///
    /// Whether the end is published cannot be told if the word is part of it.
    private func destination(of rule: RedirectRule) -> HostFinding? {
        let start = rule.source.example(filling: "example")
        guard rules.match(start)?.rule == rule else { return nil }
        let trail = RedirectTrail(from: start, on: site)
        let isKnown = rule.filledNames.isEmpty
        switch trail.end {
        case .loop, .endless: return loop(rule, trail)
        case .nothing where isKnown: return deadEnd(rule, trail)
        case .nothing, .file, .elsewhere:
            let count = rule.status == 200 ? 0 : 1
            return trail.redirectCount > count ? chain(rule, trail, isKnown: isKnown) : nil
        }
    }

    private func loop(_ rule: RedirectRule, _ trail: RedirectTrail) -> HostFinding {
        finding(
            .redirectLoop,
            .error,
            rule.line,
            rule.destinationPosition,
            "this redirect never comes to an end: \(trail.text)"
        )
    }

    private func deadEnd(_ rule: RedirectRule, _ trail: RedirectTrail) -> HostFinding {
        let path = rule.status == 200 ? rule.destination : trail.places[trail.redirectCount]
        return finding(
            .redirectDeadEnd,
            .error,
            rule.line,
            rule.destinationPosition,
            "nothing is published at '\(path)'",
            addresses.nearest(to: path).map { "did you mean '\($0)'?" }
        )
    }

    private func chain(
        _ rule: RedirectRule,
        _ trail: RedirectTrail,
        isKnown: Bool
    ) -> HostFinding {
        let places = trail.places
        let message =
            rule.status == 200
            ? "'\(rule.destination)' is redirected to '\(places[1])', so that this rewrite sends "
                + "nothing"
            : "'\(places[1])' is redirected again, to '\(places[2])'"
        return finding(
            .redirectChain,
            .warning,
            rule.line,
            rule.destinationPosition,
            message,
            isKnown ? "lead to '\(places[places.count - 1])' at once" : nil
        )
    }

    // MARK: - A final slash

    /// The host tells `/a` from `/a/`; a visitor does not.
    private func slashTwin(of rule: RedirectRule) -> HostFinding? {
        let source = rule.source.text
        let name = source.split(separator: "/").last ?? ""
        guard rule.source.isStatic, rule.status != 200, source != "/", !name.contains(".") else {
            return nil
        }
        let twin = source.hasSuffix("/") ? String(source.dropLast()) : source + "/"
        guard site.response(to: HostRequest(path: twin)).isMissing else { return nil }
        return finding(
            .redirectSlashTwin,
            .warning,
            rule.line,
            rule.sourcePosition,
            "'\(twin)' is not redirected: the host tells a path with a final slash from one without",
            "add '\(twin) \(rule.destination) \(rule.status)'"
        )
    }

    // MARK: - What a rule stands in front of

    /// Files that nobody can see, because a redirect comes before them.
    private var shadows: [HostFinding] {
        var hidden: [Int: [String]] = [:]
        for path in files.paths where path != "404.html" && !path.hasSuffix("/404.html") {
            let address = files.address(of: path)
            guard let (rule, _) = rules.match(address) else { continue }
            let response = site.response(to: HostRequest(path: address))
            if response.body != .asset(path) { hidden[rule.line, default: []].append(path) }
        }
        return rules.rules.compactMap { rule in
            hidden[rule.line].map { shadow(rule, of: $0) }
        }
    }

    private func shadow(_ rule: RedirectRule, of paths: [String]) -> HostFinding {
        let first = "'\(paths[0])' at '\(files.address(of: paths[0]))'"
        return finding(
            .redirectShadowsFile,
            rule.source.isStatic ? .error : .warning,
            rule.line,
            rule.sourcePosition,
            paths.count == 1
                ? "this redirect hides \(first)"
                : "this redirect hides \(paths.count) files, such as \(first)",
            "a redirect comes before a file of the same path"
        )
    }

    private func finding(
        _ kind: HostCheckRule,
        _ severity: Diagnostic.Severity,
        _ line: Int,
        _ position: Position,
        _ message: String,
        _ hint: String? = nil
    ) -> HostFinding {
        HostFinding(
            rule: kind,
            subject: .redirects(line),
            diagnostic: Diagnostic(severity, in: "_redirects", at: position, message, hint: hint)
        )
    }
}
