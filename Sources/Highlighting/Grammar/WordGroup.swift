/// Words that mean the same kind of thing.
struct WordGroup: Sendable {
    let kind: TokenKind
    let words: [String]
    /// What the next identifier is: the word after `func` names a function.
    let expects: TokenKind
    let effect: Effect
    /// Whether the words are names before `(`, `=`, `.`, `,`, `:`, `)` or `]`.
    let isSoft: Bool

    init(
        _ kind: TokenKind,
        _ words: String,
        expects: TokenKind = .plain,
        _ effect: Effect? = nil,
        isSoft: Bool = false
    ) {
        self.kind = kind
        self.words = words.split(separator: " ").map { String($0) }
        self.expects = expects
        self.effect = effect ?? Effect(following: kind)
        self.isSoft = isSoft
    }
}
