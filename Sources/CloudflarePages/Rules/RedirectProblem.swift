import Diagnostics

/// What can be wrong with a line of `_redirects`.
enum RedirectProblem {
    case tooLarge(Int)
    case tooLong(Int)
    case unpromisedLength(Int)
    case wordCount(Int)
    case tooManyStatic(Int)
    case tooManyDynamic
    case absoluteSource(String)
    case sourceSuffix(String)
    case destination(String)
    case status(String)
    case indexLoop
    case duplicate(of: Int, isSame: Bool)
    case proxyElsewhere(String)
    case repeatedCapture(String)
    case lateStatic(dynamic: Int)

    /// The problem, told at its place.
    func finding(in file: String, at position: Position) -> HostFinding {
        HostFinding(
            rule: rule,
            subject: .redirects(position.line),
            diagnostic: Diagnostic(severity, in: file, at: position, message, hint: hint)
        )
    }

    private var rule: HostCheckRule {
        switch self {
        case .tooLarge: .redirectFileSize
        case .tooLong, .unpromisedLength: .redirectLineLength
        case .wordCount: .redirectSyntax
        case .tooManyStatic, .tooManyDynamic: .tooManyRedirects
        case .absoluteSource, .sourceSuffix, .repeatedCapture: .redirectSource
        case .destination, .proxyElsewhere: .redirectDestination
        case .status: .redirectStatus
        case .indexLoop: .redirectLoop
        case .duplicate: .redirectDuplicate
        case .lateStatic: .redirectOrder
        }
    }

    /// A line that the host takes, or that it can do without, is only doubtful.
    private var severity: Diagnostic.Severity {
        switch self {
        case .unpromisedLength, .sourceSuffix, .duplicate(_, isSame: true), .lateStatic: .warning
        default: .error
        }
    }
}

// MARK: - Words

extension RedirectProblem {
    private var message: String {
        switch self {
        case .tooLarge(let size):
            "the file has \(size) bytes, and the host is known to lose what is beyond "
                + "\(RuleLimits.redirectFileSize)"
        case .tooLong(let length):
            "this line has \(length) characters, and the host drops lines of more than "
                + "\(RuleLimits.lineLength)"
        case .unpromisedLength(let length):
            "this line has \(length) characters, and the host promises to read no more than "
                + "\(RuleLimits.promisedRedirectLength)"
        case .wordCount(let count):
            "a redirect has 2 or 3 words, not \(count): the host drops it"
        case .tooManyStatic(let count):
            "the host reads no more than \(RuleLimits.staticRedirects) static redirects: it drops "
                + (count == 1 ? "this one" : "this one and \(count - 1) more")
        case .tooManyDynamic:
            "the host reads no more than \(RuleLimits.dynamicRedirects) dynamic redirects: it "
                + "drops this one and everything after it"
        case .absoluteSource(let text):
            "the source of a redirect is a path, not the URL '\(text)'"
        case .sourceSuffix(let text): "the host leaves '\(text)' out of the source of a redirect"
        case .destination(let text):
            "a redirect leads to a path that begins with '/' or to an 'https://' URL, "
                + "not to '\(text)': the host drops it"
        case .status(let text): "the host has no redirects of status '\(text)' and drops this one"
        case .indexLoop:
            "the host answers this destination with a redirect back to the source, and drops the rule"
        case .duplicate(let line, _):
            "the host drops this redirect: line \(line) has the same source"
        case .proxyElsewhere(let text):
            "status 200 sends a file of this site, and '\(text)' is none: the host drops the rule"
        case .repeatedCapture("splat"):
            "a source has one '*' at most, which is also called ':splat': the host drops this rule"
        case .repeatedCapture(let name):
            "the source has ':\(name)' more than once: the host drops this rule"
        case .lateStatic(let line):
            "this redirect has no '*' or ':name', but comes after one that has (line \(line)), so "
                + "it counts as one of the \(RuleLimits.dynamicRedirects) of that kind"
        }
    }

    private var hint: String? {
        switch self {
        case .wordCount: "write source, destination and status: '/old /new 301'"
        case .absoluteSource: "rules cannot ask for a host: write the path alone"
        case .sourceSuffix(let text):
            text.hasPrefix("?")
                ? "rules cannot ask for a query: this one matches the path whatever follows it"
                : "browsers do not send what follows '#'"
        case .destination(let text):
            text.hasPrefix("http://") ? "write 'https://\(text.dropFirst(7))'" : nil
        case .status(let text):
            text.hasSuffix("!")
                ? "a redirect always comes before a file here: leave out '!'"
                : "it has 200, 301, 302, 303, 307 and 308"
        case .indexLoop: "lead to the folder, which ends in '/'"
        case .proxyElsewhere: "redirect to it with status 302"
        case .lateStatic(let line): "move it before line \(line)"
        default: nil
        }
    }
}
