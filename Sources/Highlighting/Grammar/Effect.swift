/// What a token says about the place after it: `/` divides an operand and begins a regex elsewhere.
enum Effect: UInt8, Sendable {
    case operand
    case operation
    /// The token says nothing, as a comment.
    case none

    init(following kind: TokenKind) {
        switch kind {
        case .comment: self = .none
        case .string, .number, .type, .function, .attribute: self = .operand
        default: self = .operation
        }
    }
}
