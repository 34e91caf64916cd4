/// A piece of a module's text.
struct Token: Sendable {
    /// The kinds of pieces.
    enum Kind: Sendable {
        /// A name or a keyword, a private name with its `#` included.
        case word
        case number
        case string
        /// A template literal, or what of it lies before, between or behind its substitutions.
        case template
        case regularExpression
        case punctuator
        case comment
        case blank
        case lineBreak
    }

    var kind: Kind

    /// Its place among the scalars of the text.
    var range: Range<Int>

    /// Whether it stands outside all brackets, or is one that does.
    var isTopLevel: Bool

    /// Whether it stands in a function, where `await` does not hold up the module.
    var isInFunction: Bool

    /// Whether it is more than what separates others.
    var isCode: Bool {
        switch kind {
        case .comment, .blank, .lineBreak: false
        default: true
        }
    }
}
