import Diagnostics

/// Reads `_headers` line by line, as the host does (`parseHeaders.ts`).
struct HeaderParser {
    /// The name of the file in messages.
    let file: String

    /// In the order in which the host applies them: a rule that replaces another takes its place.
    private(set) var rules: [HeaderRule] = []
    private(set) var findings: [HostFinding] = []
    private var state = State.outside

    /// How many rules were read, those that others replace included.
    private var count = 0

    /// What the lines that are read belong to.
    private enum State {
        case outside

        /// A rule that is dropped, and of which that is said.
        case dropped
        case inside(HeaderRule)
    }

    init(file: String) {
        self.file = file
    }

    /// Reads a whole file.
    mutating func parse(_ text: String) {
        for line in RuleLine.lines(of: text) {
            if line.length > RuleLimits.lineLength {
                report(.tooLong(line.length), line.position)
            } else if line.looksLikePattern {
                finishRule()
                if count >= RuleLimits.headerRules {
                    report(.tooManyRules, line.position)
                    return
                }
                beginRule(line)
            } else {
                read(line)
            }
        }
        finishRule()
    }

    private mutating func beginRule(_ line: RuleLine) {
        state = .dropped
        guard let address = RuleAddress(line.text) else {
            return report(.pattern(line.text), line.position)
        }
        if address.hasPort { return report(.port, line.position) }
        if let host = address.host, host.contains(where: \.isUppercase) {
            report(.upperCaseHost(host), line.position)
        }
        if let mark = line.text.firstIndex(where: { $0 == "?" || $0 == "#" }) {
            report(.patternSuffix(String(line.text[mark...])), line.position)
        }
        let pattern = PathPattern(address.withoutSuffix)
        if let name = pattern.repeatedName {
            return report(.repeatedCapture(name), line.position)
        }
        state = .inside(HeaderRule(pattern: pattern, position: line.position))
    }

    private mutating func finishRule() {
        defer { state = .outside }
        guard case .inside(let rule) = state else { return }
        if rule.isEmpty { return report(.emptyRule, rule.position) }
        count += 1
        guard let index = rules.firstIndex(where: { $0.pattern == rule.pattern }) else {
            rules.append(rule)
            return
        }
        report(.replaced(line: rules[index].line), rule.position)
        rules[index] = rule
    }

    private mutating func read(_ line: RuleLine) {
        switch HeaderLine(line) {
        case .invalid(let problem):
            if case .dropped = state { return }
            report(problem, line.position)
        case .set(let field): change(line) { $0.add(field) }
        case .removal(let field):
            change(line) {
                $0.removals.append(field)
                return nil
            }
        }
    }

    /// Changes the rule that the line stands in, or says that there is none.
    private mutating func change(_ line: RuleLine, _ body: (inout HeaderRule) -> HeaderProblem?) {
        switch state {
        case .dropped: return
        case .outside: report(.outside, line.position)
        case .inside(var rule):
            let problem = body(&rule)
            state = .inside(rule)
            if let problem { report(problem, line.position) }
        }
    }

    private mutating func report(_ problem: HeaderProblem, _ position: Position) {
        findings.append(problem.finding(in: file, at: position))
    }
}
