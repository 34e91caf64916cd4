import Diagnostics

/// Reads `_redirects` line by line, as the host does (`parseRedirects.ts`).
struct RedirectParser {
    /// The name of the file in messages.
    let file: String
    private(set) var rules: [RedirectRule] = []
    private(set) var findings: [HostFinding] = []

    /// The rules by their sources, to tell second ones.
    private var firsts: [String: RedirectRule] = [:]
    private var counts = RedirectCounts()

    init(file: String) {
        self.file = file
    }

    /// Reads a whole file.
    mutating func parse(_ text: String) {
        checkSize(of: text)
        for line in RuleLine.lines(of: text) {
            read(line)
            if counts.isFull { break }
        }
        if let line = counts.firstDroppedStatic { report(.tooManyStatic(counts.dropped), line) }
        markStatic()
    }

    private mutating func read(_ line: RuleLine) {
        guard line.length <= RuleLimits.lineLength else {
            return report(.tooLong(line.length), line)
        }
        let words = line.words
        if words.isEmpty { return }
        guard (2...3).contains(words.count) else { return report(.wordCount(words.count), line) }
        if line.length > RuleLimits.promisedRedirectLength {
            report(.unpromisedLength(line.length), line)
        }
        guard let source = source(words[0]), takesOneMore(source, line),
            let destination = destination(words[1]),
            let status = status(words.count == 3 ? words[2] : nil)
        else { return }
        let rule = RedirectRule(
            source: source,
            destination: destination.text,
            status: status,
            line: line.number,
            sourcePosition: words[0].position,
            destinationPosition: words[1].position
        )
        add(rule, leadingTo: destination)
    }

    private mutating func add(_ rule: RedirectRule, leadingTo destination: RuleAddress) {
        if destination.host == nil, Self.leadsBack(rule) {
            return report(.indexLoop, rule.destinationPosition)
        }
        if let first = firsts[rule.source.text] {
            let isSame = (first.destination, first.status) == (rule.destination, rule.status)
            return report(.duplicate(of: first.line, isSame: isSame), rule.sourcePosition)
        }
        firsts[rule.source.text] = rule
        if rule.status == 200, destination.host != nil {
            return report(.proxyElsewhere(destination.text), rule.destinationPosition)
        }
        if let name = rule.source.repeatedName {
            return report(.repeatedCapture(name), rule.sourcePosition)
        }
        rules.append(rule)
    }

    /// Whether the host refuses a redirect to `/index` or `/index.html` because it would answer that
    /// with a redirect back.
    private static func leadsBack(_ rule: RedirectRule) -> Bool {
        let endsInIndex = ["/index", "/index.html"].contains { rule.destination.hasSuffix($0) }
        return endsInIndex && (rule.source.text.hasSuffix("/*") || rule.source.text.hasSuffix("/"))
    }

    /// A rule without captures is static only before the first one with them.
    private mutating func markStatic() {
        let end = rules.firstIndex { !$0.source.isStatic } ?? rules.endIndex
        for index in rules.indices {
            if index < end {
                rules[index].isStatic = true
            } else if rules[index].source.isStatic {
                report(.lateStatic(dynamic: rules[end].line), rules[index].sourcePosition)
            }
        }
    }

    /// Counts the rule; false if there are too many of its kind.
    private mutating func takesOneMore(_ source: PathPattern, _ line: RuleLine) -> Bool {
        let isTaken = counts.add(source, line)
        if counts.isFull { report(.tooManyDynamic, line) }
        return isTaken
    }

    private mutating func report(_ problem: RedirectProblem, _ line: RuleLine) {
        report(problem, line.position)
    }

    private mutating func report(_ problem: RedirectProblem, _ position: Position) {
        findings.append(problem.finding(in: file, at: position))
    }
}

// MARK: - Words

extension RedirectParser {
    private mutating func source(_ word: RuleWord) -> PathPattern? {
        let hasScheme = word.text.firstRange(of: "://").map { range in
            !word.text[..<range.lowerBound].contains("/")
        }
        if hasScheme == true {
            report(.absoluteSource(word.text), word.position)
            return nil
        }
        let path = word.text.hasPrefix("/") ? word.text : "/" + word.text
        guard let address = RuleAddress(path) else { return nil }
        if !(address.query + address.fragment).isEmpty {
            report(.sourceSuffix(address.query + address.fragment), word.position)
        }
        return PathPattern(address.path)
    }

    private mutating func destination(_ word: RuleWord) -> RuleAddress? {
        let address = RuleAddress(word.text)
        if address == nil { report(.destination(word.text), word.position) }
        return address
    }

    /// The status that a word names; 302 without one.
    private mutating func status(_ word: RuleWord?) -> Int? {
        guard let word else { return 302 }
        if let status = Int(word.text), [200, 301, 302, 303, 307, 308].contains(status) {
            return status
        }
        report(.status(word.text), word.position)
        return nil
    }

    /// Reports the line on which the file passes the size that the host is known to read.
    private mutating func checkSize(of text: String) {
        let limit = RuleLimits.redirectFileSize
        guard text.utf8.count > limit else { return }
        let line = text.utf8.prefix(limit).count { $0 == UInt8(ascii: "\n") } + 1
        report(.tooLarge(text.utf8.count), Position(line: line, column: 1))
    }
}
