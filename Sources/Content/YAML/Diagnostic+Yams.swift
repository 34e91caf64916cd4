import Diagnostics
import Yams

extension Diagnostic {
    /// The diagnostic for what Yams could not parse.
    init(_ error: YamlError, in source: YAMLSource, yaml: String) {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.init(problem: problem, at: mark, context: context, in: source)
        case .reader(let problem, _, let value, _):
            let position = yaml.position(of: value).map {
                source.position(line: $0.line, column: $0.column)
            }
            let hint = "delete the invisible character"
            self.init(in: source.file, at: position, "YAML: \(problem)", hint: hint)
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(duplicate: keys.first ?? "", at: context.mark, in: source)
        case .memory:
            self.init(in: source.file, "YAML: lists are nested too deeply")
        default:
            self.init(in: source.file, "YAML: \(error)")
        }
    }

    private init(
        problem: String,
        at mark: Mark,
        context: YamlError.Context?,
        in source: YAMLSource
    ) {
        // The parser notices these far from where the author made the mistake.
        let isNoticedLate =
            problem == "could not find expected ':'" || problem == "found unexpected end of stream"
            || source.isPastEnd(line: mark.line)
        let place = isNoticedLate ? context?.mark ?? mark : mark
        self.init(
            in: source.file,
            at: source.position(clamping: place),
            "YAML: \(problem)",
            hint: hints.first { problem.hasPrefix($0.problem) }?.hint
        )
    }

    private init(duplicate key: String, at mark: Mark, in source: YAMLSource) {
        let again = source.line(ofRepeated: key, line: mark.line, column: mark.column)
        let length = key.unicodeScalars.count
        let first = source.position(line: mark.line, column: mark.column, length: length)
        var position = first
        if let again { position.line += again - mark.line }
        self.init(
            in: source.file,
            at: position,
            "duplicate key '\(key)'",
            hint: again.map { _ in "it is first given on line \(first.line)" }
        )
    }
}

/// What most often lies behind a problem that libyaml names from its own point of view.
private let hints: [(problem: String, hint: String)] = [
    ("mapping values are not allowed", "a text with ': ' in it needs quotes around it"),
    (
        "found character that cannot start any token",
        "indent with blanks, not tabs; a text that begins with @, ` or % needs quotes around it"
    ),
    ("found a tab character", "indent with blanks, not tabs"),
    ("found undefined alias", "a text that begins with * needs quotes around it"),
    ("did not find expected alphabetic", "a text that begins with * or & needs quotes around it"),
    ("could not find expected ':'", "each line is 'key: value'; further lines are indented"),
    ("found unexpected end of stream", "the quote that begins here is not closed"),
    ("did not find expected key", "indent the line like its neighbours, and close its quotes"),
    ("did not find expected ','", "a list is '[a, b]'; a text that begins with [ needs quotes"),
    ("did not find expected <document start>", "is there a key on every line?"),
    ("found unknown escape", "use single quotes for a text with a backslash"),
    ("but found another document", "a line '--- …' or '...' stands in the way"),
]

extension String {
    /// Where the first scalar of that value stands, with line and column from 1.
    fileprivate func position(of value: Int32) -> (line: Int, column: Int)? {
        guard let index = unicodeScalars.firstIndex(where: { Int32($0.value) == value }) else {
            return nil
        }
        let before = unicodeScalars[..<index]
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return (max(1, lines.count), (lines.last?.count ?? 0) + 1)
    }
}
