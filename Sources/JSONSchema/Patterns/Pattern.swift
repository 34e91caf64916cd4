/// A regular expression of a schema, compiled for a matcher that takes one look at each character.
///
/// Swift's own `Regex` goes back and tries again, without end for `(a+)+`; and the browser must say
/// the same of an answer as the generator.
struct Pattern: Sendable {
    /// More steps than these would take too long on every character.
    private static let maximumSteps = 50_000

    enum Step: Sendable {
        case one(ScalarSet)
        case start
        case end
        case split(Int, Int)
        case jump(Int)
        case accept
    }

    private(set) var steps: [Step] = []

    /// How many parts were added; those without steps, repeated in repetitions, take time as well.
    private var parts = 0

    /// Compiles a pattern.
    init(_ text: String) throws(PatternProblem) {
        try add(PatternParser.parse(text))
        steps.append(.accept)
    }

    private mutating func add(_ node: PatternNode) throws(PatternProblem) {
        parts += 1
        guard steps.count < Self.maximumSteps, parts < 10 * Self.maximumSteps else {
            throw .tooLarge
        }
        switch node {
        case .one(let set): steps.append(.one(set))
        case .start: steps.append(.start)
        case .end: steps.append(.end)
        case .sequence(let nodes): for node in nodes { try add(node) }
        case .choice(let nodes): try addChoice(nodes[...])
        case .repetition(let node, let from, let through):
            for _ in 0..<min(from, Self.maximumSteps) { try add(node) }
            if let through {
                for _ in 0..<min(through - from, Self.maximumSteps) { try addOptional(node) }
            } else {
                let start = steps.count
                try addOptional(node)
                steps.append(.jump(start))
                steps[start] = .split(start + 1, steps.count)
            }
        }
    }

    private mutating func addOptional(_ node: PatternNode) throws(PatternProblem) {
        let start = steps.count
        steps.append(.split(0, 0))
        try add(node)
        steps[start] = .split(start + 1, steps.count)
    }

    private mutating func addChoice(_ nodes: ArraySlice<PatternNode>) throws(PatternProblem) {
        guard let first = nodes.first, nodes.count > 1 else {
            for node in nodes { try add(node) }
            return
        }
        let split = steps.count
        steps.append(.split(0, 0))
        try add(first)
        let end = steps.count
        steps.append(.jump(0))
        steps[split] = .split(split + 1, steps.count)
        try addChoice(nodes.dropFirst())
        steps[end] = .jump(steps.count)
    }
}
