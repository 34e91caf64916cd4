/// What is looked for, what it is, and what happens then.
struct Rule: Sendable {
    let matcher: Matcher
    let kind: TokenKind
    let action: Action
    let effect: Effect
    let condition: Condition

    init(
        _ matcher: Matcher,
        _ kind: TokenKind,
        _ action: Action = .stay,
        _ effect: Effect? = nil,
        if condition: Condition = .always
    ) {
        self.matcher = matcher
        self.kind = kind
        self.action = action
        self.effect = effect ?? Effect(following: kind)
        self.condition = condition
    }

    func prefixed(_ prefix: String) -> Rule {
        Rule(matcher, kind, action.prefixed(prefix), effect, if: condition)
    }
}
