import Diagnostics

/// How the artifacts of a site hang together.
struct ArtifactGraph {
    /// The main artifact of each week that has one.
    private(set) var mainByWeek: [Int: Int] = [:]
    private(set) var dependencies: [Int: [Int]] = [:]
    private(set) var usedBy: [Int: [Int]] = [:]
    private(set) var previous: [Int: Int] = [:]
    private(set) var next: [Int: Int] = [:]
    private(set) var companions: [Int: [Int]] = [:]
    private(set) var mainOfCompanion: [Int: Int] = [:]

    /// Takes the artifacts in the order of their weeks; the first of two mains keeps a week.
    init(_ artifacts: [Int], in pages: [Page]) {
        let mains = artifacts.filter { pages[$0].artifact?.isMain == true }
        for index in mains {
            for week in pages[index].artifact?.weeks.value.weeks ?? 0...0 {
                mainByWeek[week] = mainByWeek[week] ?? index
            }
        }
        for (earlier, later) in zip(mains, mains.dropFirst()) {
            next[earlier] = later
            previous[later] = earlier
        }
        for index in artifacts { connect(index, pages[index]) }
    }

    private mutating func connect(_ index: Int, _ page: Page) {
        guard let artifact = page.artifact else { return }
        var found: [Int] = []
        for week in artifact.buildsOn.map(\.value).sorted() {
            guard let main = mainByWeek[week], main != index, found.last != main else { continue }
            found.append(main)
            usedBy[main, default: []].append(index)
        }
        if !found.isEmpty { dependencies[index] = found }
        guard !artifact.isMain else { return }
        if let main = artifact.weeks.value.weeks.compactMap({ mainByWeek[$0] }).first {
            companions[main, default: []].append(index)
            mainOfCompanion[index] = main
        }
    }
}

extension ArtifactGraph {
    /// The artifacts of a site in the order of their weeks, the main one of a week first.
    static func order(of pages: [Page]) -> [Int] {
        let keyed = pages.indices.compactMap { index in
            pages[index].artifact.map { (index, $0) }
        }
        return keyed.sorted { one, other in
            let spans = (one.1.weeks.value, other.1.weeks.value)
            if spans.0.first != spans.1.first { return spans.0.first < spans.1.first }
            if one.1.isMain != other.1.isMain { return one.1.isMain }
            return (spans.0.last, pages[one.0].path) < (spans.1.last, pages[other.0].path)
        }.map(\.0)
    }
}
