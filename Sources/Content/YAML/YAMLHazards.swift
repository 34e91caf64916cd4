import Diagnostics

/// What is refused before YAML is parsed, because it would be slow, deep or not what it seems.
enum YAMLHazards {
    /// Levels of lists in lists that no honest front matter reaches.
    private static let maximumDepth = 100

    /// The first hazard in a text.
    ///
    /// Aliases let a short text stand for an endless value; some characters break a YAML line where
    /// the caret's line does not break.
    static func first(in yaml: String, of source: YAMLSource) -> Diagnostic? {
        var scan = Scan()
        for scalar in yaml.unicodeScalars {
            scan.step(scalar)
            if scan.depth > maximumDepth || scan.indent > maximumDepth * 2 {
                return scan.problem(in: source, "lists are nested too deeply", hint: nil)
            }
            if let hidden = scan.hiddenBreak(at: scalar) {
                let code = String(hidden.value, radix: 16, uppercase: true)
                let padding = String(repeating: "0", count: 4 - code.count)
                return scan.problem(
                    in: source,
                    "an invisible line break (U+\(padding)\(code)) stands here",
                    hint: "delete it and type the blank or the line break that was meant"
                )
            }
        }
        return alias(in: yaml, of: source)
    }

    /// An alias, `*name`, of an anchor, `&name`: both must be there, for each can be plain text.
    private static func alias(in yaml: String, of source: YAMLSource) -> Diagnostic? {
        guard yaml.utf8.contains(UInt8(ascii: "&")), yaml.utf8.contains(UInt8(ascii: "*")) else {
            return nil
        }
        let structure = YAMLStructure(of: yaml).text
        let anchors = Set(tokens(after: "&", in: structure).map(\.name))
        guard
            let alias = tokens(after: "*", in: structure).first(where: { anchors.contains($0.name) }
            )
        else { return nil }
        return alias.scan.problem(
            in: source,
            length: alias.name.count + 1,
            "aliases such as '*\(alias.name)' are not read",
            hint: "write the value out"
        )
    }

    private static func tokens(
        after mark: Unicode.Scalar,
        in yaml: String
    ) -> [(name: String, scan: Scan)] {
        var found: [(String, Scan)] = []
        var scan = Scan()
        let scalars = yaml.unicodeScalars
        for index in scalars.indices {
            let begins = scan.isBetweenTokens
            scan.step(scalars[index])
            guard scalars[index] == mark, begins else { continue }
            let name = scalars[scalars.index(after: index)...].prefix { $0.isAnchorPart }
            if !name.isEmpty { found.append((String(name), scan)) }
        }
        return found
    }

    /// A walk over the text, without regard to quotes.
    private struct Scan {
        var line = 1
        var column = 0

        /// Open brackets, and the blanks and dashes at the head of the line.
        var depth = 0
        var indent = 0
        var isBetweenTokens = true
        private var isReturn = false

        /// The character that breaks a line unseen: a separator of Unicode's, or a carriage return
        /// before the scalar that was stepped to, unless that is the line feed that belongs to it.
        mutating func hiddenBreak(at scalar: Unicode.Scalar) -> Unicode.Scalar? {
            let isLoneReturn = isReturn && scalar != "\n"
            isReturn = scalar == "\r"
            switch scalar {
            case "\u{85}", "\u{2028}", "\u{2029}": return scalar
            default: return isLoneReturn ? "\r" : nil
            }
        }

        mutating func step(_ scalar: Unicode.Scalar) {
            column += 1
            isBetweenTokens = false
            switch scalar {
            case "\n": (line, column, indent) = (line + 1, 0, 0)
            case " ", "-", "?": if indent == column - 1 { indent = column }
            case "[", "{": depth += 1
            case "]", "}":
                depth -= depth > 0 ? 1 : 0
                return
            case "\t", "\r", ",", ":": break
            default: return
            }
            isBetweenTokens = true
        }

        func problem(
            in source: YAMLSource,
            length: Int = 1,
            _ message: String,
            hint: String?
        ) -> Diagnostic {
            let position = source.position(line: line, column: max(1, column), length: length)
            return Diagnostic(in: source.file, at: position, message, hint: hint)
        }
    }
}

extension Unicode.Scalar {
    /// What libyaml takes for a part of an anchor's name.
    fileprivate var isAnchorPart: Bool {
        isASCII && (properties.isAlphabetic || properties.numericType == .decimal)
            || self == "_" || self == "-"
    }
}
