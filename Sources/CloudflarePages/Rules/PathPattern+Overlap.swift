extension PathPattern {
    /// Whether some request is matched by both patterns, on some host if one of them names none.
    ///
    /// Walks through both at once, as through the product of two automata; time and memory are the
    /// product of their lengths at worst.
    package func overlaps(_ other: PathPattern) -> Bool {
        let needsHost = hasHost || other.hasHost
        let one = units(withHost: needsHost)
        let two = other.units(withHost: needsHost)
        let width = two.count + 1
        var seen = [Bool](repeating: false, count: (one.count + 1) * width)
        var open = [(0, 0)]
        while let (i, j) = open.popLast() {
            if i == one.count, j == two.count { return true }
            if seen[i * width + j] { continue }
            seen[i * width + j] = true
            if i < one.count, one[i].repeats { open.append((i + 1, j)) }
            if j < two.count, two[j].repeats { open.append((i, j + 1)) }
            if i < one.count, j < two.count, one[i].characters.meets(two[j].characters) {
                open.append((one[i].repeats ? i : i + 1, two[j].repeats ? j : j + 1))
            }
        }
        return false
    }

    /// Whether the pattern certainly matches everything that another one does: it is the same, or a
    /// beginning of it with a splat.
    func covers(_ other: PathPattern) -> Bool {
        if text == other.text { return true }
        guard text.hasSuffix("*"), case .literal(let prefix)? = pieces.first, pieces.count == 2,
            case .literal(let start)? = other.pieces.first
        else { return false }
        return start.starts(with: prefix)
    }

    private func units(withHost needsHost: Bool) -> [PatternUnit] {
        let anyHost: [Piece] = [
            .literal(Array("https://".utf8)), .capture(name: "host", .segment),
        ]
        let all = needsHost && !hasHost ? anyHost + pieces : pieces
        return all.flatMap(PatternUnit.units)
    }
}
