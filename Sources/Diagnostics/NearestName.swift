/// Finds the name an author most likely meant.
///
/// - Returns: The candidate with the smallest edit distance to `name`, if it is near enough to be a
///   slip: at most a third of the longer name's length, rounded up. Ties go to the earlier one.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
        let scalars = Array(candidate.lowercased().unicodeScalars)
        let limit = (max(wanted.count, scalars.count) + 2) / 3
        let distance = editDistance(wanted, scalars)
        if distance <= limit, distance < best?.distance ?? .max {
            best = (candidate, distance)
        }
    }
    return best?.name
}

/// The nearest name as a hint, `did you mean 'title'?`, or the list of all when none is near.
///
/// The noun says what the candidates are, in the plural: "known keys".
package func nameHint(for name: String, among candidates: [String], noun: String) -> String? {
    if let nearest = nearestName(to: name, among: candidates) {
        return "did you mean '\(nearest)'?"
    }
    guard !candidates.isEmpty else { return nil }
    return "\(noun): \(candidates.joined(separator: ", "))"
}

/// Counts the insertions, deletions, substitutions and swaps of neighbours that turn one into the
/// other (the optimal string alignment distance).
func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for i in one.indices {
        var row = [i + 1]
        for j in other.indices {
            let same = one[i] == other[j]
            var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (same ? 0 : 1))
            if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                best = min(best, beforeLast[j - 1] + 1)
            }
            row.append(best)
        }
        (beforeLast, last) = (last, row)
    }
    return last[other.count]
}
