import Diagnostics

/// What must hold between artifacts: one main artifact a week, and builds on weeks that have one.
struct ArtifactChecks {
    let pages: [Page]
    let artifacts: [Int]
    let graph: ArtifactGraph

    /// The main artifacts that are not published, by week.
    let leftOutByWeek: [Int: LeftOut]

    var problems: [Diagnostic] {
        artifacts.flatMap { index -> [Diagnostic] in
            guard let artifact = pages[index].artifact else { return [] }
            let path = pages[index].path
            return [sharedWeek(of: index, artifact)].compactMap { $0 }
                + artifact.buildsOn.compactMap { week in
                    missing(week, key: "builds_on", in: path)
                        ?? order(of: week, for: index, artifact)
                }
                + artifact.serviceFor.compactMap { missing($0, key: "service_for", in: path) }
        }
    }

    /// The error of the second main artifact of a week.
    private func sharedWeek(of index: Int, _ artifact: Artifact) -> Diagnostic? {
        guard artifact.isMain else { return nil }
        for week in artifact.weeks.value.weeks {
            guard let main = graph.mainByWeek[week], main != index,
                let weeks = pages[main].artifact?.weeks
            else { continue }
            let place = Place(file: pages[main].path, position: weeks.position)
            return Diagnostic(
                in: pages[index].path,
                at: artifact.weeks.position,
                "week \(week) has a main artifact already",
                hint: "it is at \(place); give the companion of the two 'main: false'"
            )
        }
        return nil
    }

    private func missing(_ week: Located<Int>, key: String, in path: String) -> Diagnostic? {
        guard graph.mainByWeek[week.value] == nil else { return nil }
        if let page = leftOutByWeek[week.value] {
            return Diagnostic(
                .warning,
                in: path,
                at: week.position,
                "'\(key)' names week \(week.value), which is not in the site: \(page.reason.words)",
                hint: "its page is \(page.path)"
            )
        }
        let known = graph.mainByWeek.keys.sorted().map(String.init).joined(separator: ", ")
        return Diagnostic(
            in: path,
            at: week.position,
            "'\(key)' names week \(week.value), which has no artifact",
            hint: known.isEmpty ? nil : "weeks with an artifact: \(known)"
        )
    }

    /// An artifact builds on what was there before it.
    private func order(of week: Located<Int>, for index: Int, _ artifact: Artifact) -> Diagnostic? {
        let path = pages[index].path
        if graph.mainByWeek[week.value] == index {
            return Diagnostic(in: path, at: week.position, "the artifact builds on itself")
        }
        guard week.value > artifact.weeks.value.last else { return nil }
        return Diagnostic(
            .warning,
            in: path,
            at: week.position,
            "'builds_on' names week \(week.value), which comes later",
            hint: "the artifact is of week \(artifact.weeks.value.slug)"
        )
    }
}
