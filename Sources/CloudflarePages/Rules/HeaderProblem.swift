import Diagnostics

/// What can be wrong with a line of `_headers`.
enum HeaderProblem {
    case tooLong(Int)
    case tooManyRules
    case pattern(String)
    case port
    case upperCaseHost(String)
    case patternSuffix(String)
    case repeatedCapture(String)
    case emptyRule
    case replaced(line: Int)
    case outside
    case noColon(String)
    case noName
    case name(String)
    case noValue(String)
    case joined(String)

    /// The problem, told at its place.
    func finding(in file: String, at position: Position) -> HostFinding {
        HostFinding(
            rule: rule,
            subject: .headers(position.line),
            diagnostic: Diagnostic(severity, in: file, at: position, message, hint: hint)
        )
    }

    private var rule: HostCheckRule {
        switch self {
        case .tooLong: .headerLineLength
        case .tooManyRules: .tooManyHeaderRules
        case .pattern, .port, .upperCaseHost, .patternSuffix, .repeatedCapture: .headerPattern
        case .emptyRule: .headerEmptyRule
        case .replaced: .headerDuplicatePattern
        case .outside, .noColon, .noName, .name, .noValue: .headerSyntax
        case .joined: .headerRepeated
        }
    }

    private var severity: Diagnostic.Severity {
        switch self {
        case .joined: .warning
        // With a comment after it, a pattern ends in a blank, and no path does.
        case .patternSuffix(let text): text.hasPrefix("#") ? .error : .warning
        default: .error
        }
    }
}

// MARK: - Words

extension HeaderProblem {
    private var message: String {
        switch self {
        case .tooLong(let length):
            "this line has \(length) characters, and the host drops lines of more than "
                + "\(RuleLimits.lineLength)"
        case .tooManyRules:
            "the host reads no more than \(RuleLimits.headerRules) header rules: it drops this one "
                + "and everything after it"
        case .pattern(let text):
            "a pattern is a path that begins with '/' or an 'https://' URL, not '\(text)': the host "
                + "drops this rule"
        case .port: "a pattern cannot ask for a port: the host drops this rule"
        case .upperCaseHost(let host):
            "this pattern never matches: names of hosts are in lower case, not '\(host)'"
        case .patternSuffix(let text): "the host leaves '\(text)' out of a pattern"
        case .repeatedCapture("splat"):
            "a pattern has one '*' at most, which is also called ':splat': the host drops this rule"
        case .repeatedCapture(let name):
            "the pattern has ':\(name)' more than once: the host drops this rule"
        case .emptyRule: "this rule has no header: the host drops it"
        case .replaced(let line): "this rule replaces the one of the same pattern on line \(line)"
        case .outside: "this header belongs to no rule: the host drops it"
        case .noColon(let text):
            "a header is written 'Name: value', not '\(text)': the host drops it"
        case .noName: "this header has no name: the host drops it"
        case .name(let name): "'\(name)' cannot be the name of a header"
        case .noValue(let name): "'\(name)' has no value: the host drops it"
        case .joined(let name):
            "'\(name)' is set twice in this rule, and the host joins the values with a comma"
        }
    }

    private var hint: String? {
        switch self {
        case .pattern(let text): Self.hint(forPattern: text)
        case .patternSuffix(let text):
            text.hasPrefix("?")
                ? "patterns cannot ask for a query: this one matches the path whatever follows it"
                : "a comment has a line of its own"
        case .repeatedCapture("splat"): "write a rule for each place"
        case .emptyRule: "write 'Name: value' on the next line"
        case .replaced: "put the headers of both into one rule"
        case .outside: "write a pattern above it, for example '/*'"
        case .noColon(let text):
            text.hasPrefix("!") ? "a removal has a blank: write '! \(text.dropFirst())'" : nil
        case .name(let name):
            name.hasPrefix("!") ? "a removal has a name and no value: '! Name'" : nil
        case .noValue(let name): "to remove a header, write '! \(name)'"
        case .joined: "set it once"
        default: nil
        }
    }

    /// A header whose value is a URL looks like a pattern to the host if no blank follows the colon.
    private static func hint(forPattern text: String) -> String? {
        if text.hasPrefix("http://") { return "write 'https://\(text.dropFirst(7))'" }
        guard let colon = text.firstIndex(of: ":"), text[colon...].dropFirst().first != "/" else {
            return nil
        }
        return "a header needs a blank after the colon here: "
            + "'\(text[...colon]) \(text[colon...].dropFirst())'"
    }
}
