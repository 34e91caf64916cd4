/// The footnotes of a document while it is written.
struct Footnotes {
    /// The labels, in the order of the list.
    let labels: [String]
    private let order: FootnoteOrder

    /// How many references to each have been written.
    private var written: [Int]

    init() {
        self.init(FootnoteOrder(), labels: [])
    }

    /// Begins to write.
    ///
    /// - Parameters:
    ///   - order: The footnotes that are shown.
    ///   - labels: The labels of all footnotes of the source.
    init(_ order: FootnoteOrder, labels: [String]) {
        self.order = order
        self.labels = order.numbers.map { labels[$0] }
        written = order.numbers.map { _ in 0 }
    }

    /// How many references lead to a footnote, by its place in the list.
    func references(to place: Int) -> Int { order.references[place] }

    /// Counts one more reference to a footnote.
    ///
    /// - Parameter number: The footnote's number in the source.
    /// - Returns: Its place in the list and the reference's number, from 1; nil if it is not listed.
    mutating func refer(to number: Int) -> (place: Int, reference: Int)? {
        guard let place = order.place(of: number) else { return nil }
        written[place] += 1
        return (place, written[place])
    }
}
