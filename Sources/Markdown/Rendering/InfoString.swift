/// What the line that opens a fence says: the language, then options in any order.
///
/// ```` ```swift title="main.swift" lines=10 {3,5-7} add={4} del={2} ````
struct InfoString {
    /// The first word, up to a blank or a brace.
    private(set) var language = ""

    /// The name of the file that the code is from.
    private(set) var title: String?

    /// The number of the first line, if lines are numbered.
    private(set) var firstNumber: Int?

    /// The kinds of lines that are not like the others, by their number from 1.
    private(set) var lines = LineMarks()

    /// Words that are none of the options.
    private(set) var unknown: [String] = []

    /// The names of the options, for messages.
    static let options = ["title", "lines", "add", "del"]

    init(_ info: some Collection<UInt8>) {
        var reader = WordReader(rest: Array(info)[...])
        language = reader.word(endingAt: UInt8(ascii: "{"))
        while let word = reader.option() { take(word) }
    }

    /// Whether the lines have to be told apart in the HTML.
    var hasLines: Bool { firstNumber != nil || !lines.isEmpty }

    private mutating func take(_ word: WordReader.Option) {
        switch (word.name, word.value) {
        case ("title", let value?): title = value
        case ("lines", nil): firstNumber = 1
        case ("lines", let value?) where Int(value) != nil: firstNumber = Int(value)
        case ("", let value?) where lines.add(.marked, value): break
        case ("add", let value?) where lines.add(.added, value): break
        case ("del", let value?) where lines.add(.removed, value): break
        default: unknown.append(word.text)
        }
    }
}

/// Lines of code that are not like the others.
struct LineMarks {
    enum Kind {
        case marked
        case added
        case removed
    }

    private var ranges: [(kind: Kind, lines: ClosedRange<Int>)] = []

    var isEmpty: Bool { ranges.isEmpty }

    /// The kinds of so many lines, the first at index 1; the last that was said of a line counts.
    ///
    /// Each line is painted once: `next` leads over those that have their kind already.
    func kinds(ofLines count: Int) -> [Kind?] {
        var kinds = [Kind?](repeating: nil, count: count + 1)
        var next = Array(0...(count + 1))
        func unpainted(from line: Int) -> Int {
            var line = line
            while next[line] != line {
                next[line] = next[next[line]]
                line = next[line]
            }
            return line
        }
        for (kind, lines) in ranges.reversed() where lines.lowerBound <= count {
            var line = unpainted(from: lines.lowerBound)
            while line <= min(lines.upperBound, count) {
                kinds[line] = kind
                next[line] = line + 1
                line = unpainted(from: line)
            }
        }
        return kinds
    }

    /// Adds lines such as `3,5-7`.
    ///
    /// - Returns: Whether the text is of that form; if not, nothing is added.
    mutating func add(_ kind: Kind, _ text: String) -> Bool {
        var added: [(Kind, ClosedRange<Int>)] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
                Int($0.trimmingPrefix { $0 == " " })
            }
            guard (1...2).contains(ends.count), let first = ends[0],
                let last = ends[ends.count - 1],
                first >= 1, first <= last
            else { return false }
            added.append((kind, first...last))
        }
        ranges += added
        return true
    }
}
