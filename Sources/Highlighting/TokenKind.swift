/// What a stretch of code means to its reader.
package enum TokenKind: UInt8, Sendable, CaseIterable {
    case plain
    case keyword
    case string
    /// Numbers and the constants that read like them: `true`, `nil`.
    case number
    case type
    case function
    /// What stands beside the code: attributes, keys, builtins, a shell's variables.
    case attribute
    case `operator`
    case comment
    case inserted
    case deleted
    case prompt
    case output

    /// The class a style sheet knows this kind by, or `nil` for plain code.
    package var className: StaticString? {
        switch self {
        case .plain: nil
        case .keyword: "k"
        case .string: "s"
        case .number: "m"
        case .type: "t"
        case .function: "f"
        case .attribute: "a"
        case .operator: "o"
        case .comment: "c"
        case .inserted: "gi"
        case .deleted: "gd"
        case .prompt: "gp"
        case .output: "go"
        }
    }
}
