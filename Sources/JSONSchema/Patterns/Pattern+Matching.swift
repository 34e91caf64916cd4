extension Pattern {
    /// Whether a text has a part that the pattern describes.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var walk = PatternWalk(count: steps.count)
        for index in 0...scalars.count {
            enter(0, at: index, of: scalars.count, &walk)
            if walk.isAccepted { return true }
            guard index < scalars.count else { break }
            let current = walk.waiting
            walk = PatternWalk(count: steps.count)
            for step in current where accepts(step, scalars[index]) {
                enter(step + 1, at: index + 1, of: scalars.count, &walk)
            }
        }
        return false
    }

    /// Goes to every step that a step leads to without taking a character.
    private func enter(_ first: Int, at index: Int, of count: Int, _ walk: inout PatternWalk) {
        var open = [first]
        while let step = open.popLast() {
            guard walk.visit(step) else { continue }
            switch steps[step] {
            case .one: walk.waiting.append(step)
            case .start: if index == 0 { open.append(step + 1) }
            case .end: if index == count { open.append(step + 1) }
            case .split(let one, let other): open += [one, other]
            case .jump(let target): open.append(target)
            case .accept: walk.isAccepted = true
            }
        }
    }

    private func accepts(_ step: Int, _ scalar: Unicode.Scalar) -> Bool {
        guard case .one(let set) = steps[step] else { return false }
        return set.contains(scalar)
    }
}

/// The steps of a pattern that are reached between two characters.
private struct PatternWalk {
    private var isVisited: [Bool]

    /// The steps that wait for a character.
    var waiting: [Int] = []
    var isAccepted = false

    init(count: Int) {
        isVisited = Array(repeating: false, count: count)
    }

    /// Notes that a step is reached; whether it is for the first time.
    mutating func visit(_ step: Int) -> Bool {
        defer { isVisited[step] = true }
        return !isVisited[step]
    }
}
