/// A table found in a text (GFM, section 4.10).
struct Table {
    enum Alignment {
        case none
        case left
        case center
        case right
    }

    var alignments: [Alignment]

    /// The number of its first cell among the cells with text of all tables.
    var firstCell: Int

    /// The header, then the body's rows.
    var rows: [Row] = []

    /// A row, by which of its cells have text; it has as many as the table has columns.
    struct Row {
        var hasText: [Bool]
    }
}

extension Table {
    /// The alignments that a delimiter row gives; nil if the text is no such row.
    static func delimiterRow(_ text: ArraySlice<UInt8>) -> [Alignment]? {
        guard text.allSatisfy(isDelimiter),
            text.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") })
        else { return nil }
        var alignments: [Alignment] = []
        for cell in cells(of: text) {
            guard let alignment = alignment(text[cell].trimmed()) else { return nil }
            alignments.append(alignment)
        }
        return alignments.isEmpty ? nil : alignments
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":")
            || byte.isSpace
    }

    private static func alignment(_ cell: ArraySlice<UInt8>) -> Alignment? {
        let colon = UInt8(ascii: ":")
        var dashes = cell
        let isLeft = dashes.first == colon
        if isLeft { dashes.removeFirst() }
        let isRight = dashes.last == colon
        if isRight { dashes.removeLast() }
        guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        return isLeft ? (isRight ? .center : .left) : (isRight ? .right : Alignment.none)
    }

    /// The cells of a row, without the pipes; none for a lone pipe, which is no row.
    ///
    /// A pipe behind a backslash does not divide, wherever it stands.
    static func cells(of text: ArraySlice<UInt8>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var index = endOfPipe(text, text.startIndex)
        while index < text.endIndex {
            let end = endOfCell(text, index)
            cells.append(index..<end)
            guard end < text.endIndex else { break }
            index = endOfPipe(text, end)
        }
        return cells
    }

    private static func endOfCell(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "|"),
                index == start || text[index - 1] != UInt8(ascii: "\\")
            {
                break
            }
            index += 1
        }
        return index
    }

    /// The end of the pipe at `start`, if there is one, and of the white space behind it.
    private static func endOfPipe(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
        guard start < text.endIndex, text[start] == UInt8(ascii: "|") else { return start }
        return text[(start + 1)...].firstIndex { !$0.isSpace } ?? text.endIndex
    }
}
