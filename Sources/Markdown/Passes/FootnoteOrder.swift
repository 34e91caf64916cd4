/// Which footnotes a document shows, in which order, and how often it refers to each.
struct FootnoteOrder {
    /// The footnotes' numbers in the source, in the order of the list.
    private(set) var numbers: [Int] = []

    /// How often each is referred to, in the same order.
    private(set) var references: [Int] = []

    private var places: [Int: Int] = [:]

    /// Creates the order of a document without footnotes.
    init() {}

    /// Finds the order of first references: those in the text, then those in the notes themselves,
    /// which may lead to more notes.
    init(document: CmarkNode, notes: [CmarkNode]) {
        count(below: document)
        var read = 0
        while read < numbers.count {
            count(below: notes[numbers[read]])
            read += 1
        }
    }

    /// The place in the list of a footnote, from 0; nil if nothing refers to it.
    func place(of number: Int) -> Int? { places[number] }

    private mutating func count(below node: CmarkNode) {
        node.forEachEvent { node, _ in
            guard node.kind == .text else { return }
            for number in node.withLiteral(Self.references) { count(number) }
        }
    }

    private mutating func count(_ number: Int) {
        if let place = places[number] {
            references[place] += 1
        } else {
            places[number] = numbers.count
            numbers.append(number)
            references.append(1)
        }
    }

    /// The numbers of the footnotes that a marked text refers to.
    private static func references(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var numbers: [Int] = []
        var isInside = false
        for piece in MarkedText(text) {
            switch piece {
            case .mark(let mark): isInside = mark == .noteStart
            case .text(let range) where isInside:
                numbers.append(Int(String(decoding: text[range], as: UTF8.self)) ?? 0)
            case .text, .escaped: break
            }
        }
        return numbers
    }
}
