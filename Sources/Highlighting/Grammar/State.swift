/// A named list of rules; the first rule that matches wins.
struct State: Sendable {
    let name: String
    /// What a byte is that no rule matches.
    let text: TokenKind
    let rules: [Rule]

    init(_ name: String, text: TokenKind = .plain, _ rules: [Rule]) {
        self.name = name
        self.text = text
        self.rules = rules
    }

    /// Code inside brackets, which ends at the bracket that closes the first one.
    ///
    /// `kind` is that of the last bracket: the end of an interpolation belongs to its string.
    static func bracketed(
        _ name: String,
        _ open: ByteSet,
        _ close: ByteSet,
        closing kind: TokenKind = .string,
        _ code: [Rule]
    ) -> [State] {
        let inner = name + "-inner"
        let down = Rule(.one(open), .plain, .push(inner))
        return [
            State(name, [Rule(.one(close), kind, .pop, .operand), down] + code),
            State(inner, [Rule(.one(close), .plain, .pop, .operand), down] + code),
        ]
    }

    /// The same state with another name, for a language inside a language.
    func prefixed(_ prefix: String) -> State {
        State(prefix + name, text: text, rules.map { $0.prefixed(prefix) })
    }
}

extension [State] {
    /// The states of a language, renamed so that another language can hold them.
    func embedded(as prefix: String) -> [State] {
        map { $0.prefixed(prefix) }
    }
}
