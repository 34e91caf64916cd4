/// The footnotes of a document while it is written.
struct Footnotes {
    /// The labels and the numbers of references, in the order of the list.
    private(set) var labels: [String] = []
    private(set) var references: [Int] = []

    /// The place in the list of each footnote by its number in the source.
    private var places: [Int: Int] = [:]

    /// How many references to each have been written.
    private var written: [Int] = []

    var isEmpty: Bool { labels.isEmpty }

    init() {}

    init(_ pass: ExtensionPass, in source: PreparedSource) {
        places = pass.footnoteNumbers
        references = pass.footnoteReferences
        written = references.map { _ in 0 }
        labels = references.map { _ in "" }
        for (number, place) in places { labels[place] = source.footnotes[number].label }
    }

    /// Counts one more reference to a footnote.
    ///
    /// - Parameter number: The footnote's number in the source.
    /// - Returns: Its place in the list and the reference's number, from 1; nil if it is not listed.
    mutating func refer(to number: Int) -> (place: Int, reference: Int)? {
        guard let place = places[number] else { return nil }
        written[place] += 1
        return (place, written[place])
    }
}
