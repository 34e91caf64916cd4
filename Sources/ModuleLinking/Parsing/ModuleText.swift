import Diagnostics

/// The text of a module, and where its lines begin.
struct ModuleText: Sendable {
    /// The text without a byte order mark, each line ending with a line feed alone.
    ///
    /// To JavaScript either ending is the same, in template literals too.
    let scalars: [Unicode.Scalar]

    private let lineStarts: [Int]

    /// Takes a text as it was read.
    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
            if scalar != "\u{FEFF}" || !scalars.isEmpty { scalars.append(scalar) }
        }
        self.scalars = scalars
        lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    }

    /// The text at a place.
    func string(_ range: Range<Int>) -> String {
        String(scalars[range])
    }

    /// A place as authors count.
    func position(of range: Range<Int>) -> Position {
        let line = lineStarts.partition { range.lowerBound < $0 }
        let column = range.lowerBound - lineStarts[line - 1] + 1
        return Position(line: line, column: column, length: range.count)
    }
}

extension String {
    /// Puts scalars together, one by one: the standard library's own way is several times slower.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self = ""
        for scalar in scalars { unicodeScalars.append(scalar) }
    }
}

extension [Int] {
    /// The index of the first element that is true to a predicate, where all behind it are too.
    fileprivate func partition(by isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
