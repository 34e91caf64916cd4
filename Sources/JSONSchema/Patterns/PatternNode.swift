/// A part of a pattern.
indirect enum PatternNode: Sendable {
    /// One scalar of a set.
    case one(ScalarSet)
    case start
    case end
    case sequence([PatternNode])
    case choice([PatternNode])

    /// The part, from a number of times to another; without end if there is no other.
    case repetition(PatternNode, from: Int, through: Int?)
}

/// Why texts cannot be held against a pattern.
enum PatternProblem: Error, Equatable {
    /// It does not follow the grammar.
    case invalid

    /// It asks for what stands around, or for what a group has matched.
    case looksAround

    /// It names a property of characters that is none of `ScalarSet`'s.
    case unknownProperty(String)
    case tooLong

    /// It repeats so much that there are too many steps.
    case tooLarge

    /// What to say of the pattern.
    var words: String {
        switch self {
        case .invalid: "is not a valid pattern"
        case .looksAround: "looks around or back, which is not checked here"
        case .unknownProperty(let name): "names the property '\(name)', which is not known here"
        case .tooLong: "is longer than \(PatternParser.maximumLength) characters"
        case .tooLarge: "takes too long"
        }
    }
}
