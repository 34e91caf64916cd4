import Diagnostics

/// What a line of `_headers` that is no pattern says.
enum HeaderLine {
    case set(HeaderField)
    case removal(HeaderField)
    case invalid(HeaderProblem)

    /// Reads a line by the host's grammar, which cannot have a removal with a colon in it.
    init(_ line: RuleLine) {
        guard let colon = line.text.firstIndex(of: ":") else {
            self = Self.removal(in: line)
            return
        }
        let name = line.text[..<colon].trimmed.lowercased()
        let value = line.text[line.text.index(after: colon)...].trimmed
        if name.isEmpty {
            self = .invalid(.noName)
        } else if !name.isToken {
            self = .invalid(.name(name))
        } else if value.isEmpty {
            self = .invalid(.noValue(name))
        } else {
            self = .set(HeaderField(name: name, value: value, position: line.position(of: name)))
        }
    }

    private static func removal(in line: RuleLine) -> HeaderLine {
        guard line.text.hasPrefix("! ") else { return .invalid(.noColon(line.text)) }
        let name = line.text.dropFirst(2).trimmed.lowercased()
        guard name.isToken else { return .invalid(.name(name)) }
        return .removal(HeaderField(name: name, position: line.position(of: name)))
    }
}

extension RuleLine {
    /// Whether the host takes the line for a pattern: it begins with `/`, or with anything without
    /// blanks before `://`.
    var looksLikePattern: Bool {
        if text.hasPrefix("/") { return true }
        guard let scheme = text.firstRange(of: "://") else { return false }
        let start = text.unicodeScalars[..<scheme.lowerBound]
        return !start.isEmpty && !start.contains(where: \.isHostSpace)
    }

    /// The place of a header's name, with which the line begins, or which follows `! `.
    fileprivate func position(of name: String) -> Position {
        let start = column + (text.hasPrefix("! ") ? 2 : 0)
        return Position(line: number, column: start, length: name.unicodeScalars.count)
    }
}

extension StringProtocol {
    /// Without the blanks around it, as the host takes them.
    fileprivate var trimmed: String {
        let scalars = String(self).unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isHostSpace }),
            let end = scalars.lastIndex(where: { !$0.isHostSpace })
        else { return "" }
        return String(scalars[start...end])
    }

    /// Whether this can be the name of a header (RFC 9110 section 5.6.2).
    ///
    /// With any other name the host fails at every request that the rule matches.
    fileprivate var isToken: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }
}
