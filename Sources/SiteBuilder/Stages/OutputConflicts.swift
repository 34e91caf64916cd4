import Diagnostics

/// Two sources that ask for one place in the output, or for places that differ only in case.
enum OutputConflicts {
    /// A problem for each place that is asked for twice.
    static func problems(of outputs: [PlannedOutput]) -> [Diagnostic] {
        var taken: [String: PlannedOutput] = [:]
        var problems: [Diagnostic] = []
        taken.reserveCapacity(outputs.count)
        for output in outputs {
            let key = output.file.path.lowercased()
            guard let other = taken.updateValue(output, forKey: key) else { continue }
            problems.append(problem(output, other))
        }
        return problems
    }

    private static func problem(_ one: PlannedOutput, _ other: PlannedOutput) -> Diagnostic {
        let (source, rival) = one.source == nil ? (other, one) : (one, other)
        let made = rival.source ?? "a page or file that vibes makes"
        let path = source.file.path
        return Diagnostic(
            in: source.source ?? path,
            path == rival.file.path
                ? "it would be published as '\(path)', which is also the place of \(made)"
                : "it would be published as '\(path)', which differs from '\(rival.file.path)' only in case",
            hint: "rename one of the two"
        )
    }
}
