/// The form that a value must have, and how it is read.
struct ValueForm<Value: Sendable>: Sendable {
    /// What the author should write, to complete "'week' must be …".
    let wanted: String

    /// Reads a scalar; nil if it has another form.
    let read: @Sendable (YAMLScalar) throws(ValueProblem) -> Value?

    init(
        _ wanted: String,
        read: @escaping @Sendable (YAMLScalar) throws(ValueProblem) -> Value?
    ) {
        self.wanted = wanted
        self.read = read
    }
}

/// A problem of a value that deserves words of its own.
struct ValueProblem: Error {
    /// A whole message; `%` at its beginning stands for the subject, `'week'`.
    let message: String
    let hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}

extension ValueForm<String> {
    /// Any text, blanks at its ends taken off.
    static let text = ValueForm("text") { scalar throws(ValueProblem) in
        try scalar.checked().trimmed
    }

    /// A text on one line; line breaks in it become blanks.
    static let line = ValueForm("text") { scalar throws(ValueProblem) in
        let text = try scalar.checked()
        guard text.contains(where: \.isNewline) else { return text.trimmed }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// An absolute address that a page may link to.
    static let webAddress = ValueForm("an address that begins with https://") { scalar in
        let text = scalar.text
        let host = text.dropFirst(8).prefix { !"/?#".contains($0) }
        let forbidden = "\"<>\\^`{|}\u{7F}".unicodeScalars
        let isClean = text.unicodeScalars.allSatisfy { $0 > " " && !forbidden.contains($0) }
        return text.hasPrefix("https://") && !host.isEmpty && isClean ? text : nil
    }
}

extension ValueForm<Bool> {
    /// `true` or `false`; other languages' words for them are named in the hint.
    static let boolean = ValueForm("true or false") { scalar throws(ValueProblem) in
        switch (scalar.text.lowercased(), scalar.isPlain) {
        case ("true", true): return true
        case ("false", true): return false
        case ("yes", _), ("on", _), ("y", _), ("true", _):
            throw ValueProblem("% must be true or false, not '\(scalar.text)'", hint: "write true")
        case ("no", _), ("off", _), ("n", _), ("false", _):
            throw ValueProblem("% must be true or false, not '\(scalar.text)'", hint: "write false")
        default: return nil
        }
    }
}

extension ValueForm<Int> {
    /// A whole number, in digits.
    static let integer = ValueForm("a whole number") { Int($0.text) }
}

extension ValueForm<GitRepository> {
    /// The `https` address of a repository.
    static let repository = ValueForm("the https address of a repository") {
        GitRepository($0.text)
    }
}

extension YAMLScalar {
    /// The text, if it has only characters that every output can hold.
    fileprivate func checked() throws(ValueProblem) -> String {
        let bad = text.unicodeScalars.first { scalar in
            switch scalar {
            case "\n", "\t", "\r": false
            default: scalar < " " || ("\u{7F}"..."\u{9F}").contains(scalar)
            }
        }
        guard let bad else { return text }
        let code = String(bad.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: 4 - code.count)
        throw ValueProblem("% has the control character U+\(padding)\(code)")
    }
}

extension StringProtocol {
    /// The text without blanks at its ends.
    var trimmed: String {
        String(drop(while: \.isWhitespace).dropLast(while: \.isWhitespace))
    }
}
