/// Finds the tables and footnotes of a text and puts a comment in the place of each.
///
/// libcmark knows neither, and a row of a table would be a paragraph to it. So their lines are found
/// before the parse, with the containers (quotes, items) they stand in: a scan of the lines by the
/// rules of CommonMark's block structure, which looks at no inline. A table becomes an HTML comment
/// of as many lines, because a comment does all that a table does: it interrupts a paragraph, ends on
/// its own last line, and no line continues it lazily. The texts of cells and footnotes go to the
/// front of the document, see `PreparedSource`.
struct BlockScanner {
    let source: [UInt8]
    var containers: [Container] = []
    var leaf = Leaf.none
    var lineNumber = 0

    /// The document with comments in the place of tables and footnotes.
    var document: Sheet

    /// The bodies of the footnotes, each a quote in a quote.
    var notes = Sheet(capacity: 0)

    /// The texts of the cells, each a paragraph.
    var cells: [UInt8] = []

    /// The lines of the source that the lines of `notes` and `cells` come from.
    var noteOrigins: [Int] = []
    var cellOrigins: [Int] = []

    var tables: [Table] = []
    var footnotes: [Footnote] = []

    /// The last line of the open paragraph, which a delimiter row makes a header.
    var paragraphEnd: ParagraphLine?

    /// Where, in its sheet, the last line of the open table can be rewritten.
    var tableEnd = 0

    /// Where on the current line a byte stands that no thematic break has: what begins before it is
    /// none, which `- - - - x` would else have to find out at each of its items.
    var breakEnd = 0

    /// How many cells may still be added to rows that are too short.
    var paddingLeft: Int

    /// The footnote's place among the containers.
    var footnoteDepth: Int?

    /// The current line, behind the footnote's indent.
    var noteCursor: LineCursor?

    /// A line of a paragraph as it stands in its sheet.
    struct ParagraphLine {
        var isFirst: Bool
        var isLazy: Bool

        /// The content in the source, and the line's number there.
        var content: Range<Int>
        var number: Int

        /// Where the content begins in the sheet.
        var sheetPlace: Int
    }

    init(_ source: [UInt8]) {
        self.source = source
        document = Sheet(capacity: source.count + 64)
        paddingLeft = source.count
    }

    /// Scans the whole text.
    mutating func scan() {
        var start = 0
        while let line = SourceLine(at: start, in: source) {
            lineNumber += 1
            take(line)
            start = line.next
        }
        endLeaf()
    }

    // MARK: - Lines

    private mutating func take(_ line: SourceLine) {
        var cursor = LineCursor(line, in: source)
        noteCursor = nil
        let matched = matchContainers(&cursor)
        if matched == containers.count, leafTakes(cursor) {
            emit(cursor)
            return
        }
        openBlocks(cursor, matched: matched)
    }

    /// Goes over the containers that the line continues.
    ///
    /// - Returns: How many they are.
    private mutating func matchContainers(_ cursor: inout LineCursor) -> Int {
        for index in containers.indices {
            switch containers[index] {
            case .quote:
                guard cursor.indent < 4, cursor.first(in: source) == UInt8(ascii: ">") else {
                    return index
                }
                skipQuoteMarker(&cursor)
            case .item(let indent, let hasContent):
                guard cursor.isBlank ? hasContent : cursor.indent >= indent else { return index }
                cursor.skip(columns: indent, in: source)
            case .footnote:
                guard cursor.isBlank || cursor.indent >= 4 else { return index }
                cursor.skip(columns: 4, in: source)
                noteCursor = cursor
            }
        }
        return containers.count
    }

    func skipQuoteMarker(_ cursor: inout LineCursor) {
        cursor.skipIndent()
        cursor.skip(bytes: 1, in: source)
        cursor.skip(columns: 1, in: source)
    }

    /// Whether the open leaf takes the line without a look at what else it could begin.
    private mutating func leafTakes(_ cursor: LineCursor) -> Bool {
        let (start, end) = (cursor.contentStart, cursor.line.end)
        switch leaf {
        case .fence(let fence):
            if cursor.indent < 4, BlockStart.closes(fence, source, start, end) { leaf = .none }
            return true
        case .html(let kind):
            if kind == .element, cursor.isBlank { break }
            if kind.ends(with: source[cursor.offset..<end]) { leaf = .none }
            return true
        case .indentedCode:
            if cursor.indent >= 4 || cursor.isBlank { return true }
        case .paragraph, .table:
            if !cursor.isBlank { return false }
        case .none:
            return false
        }
        endLeaf()
        return false
    }

    // MARK: - State

    /// Ends the open leaf.
    mutating func endLeaf() {
        if leaf == .table { endTable() }
        leaf = .none
    }

    /// Notes that the innermost container holds something.
    mutating func markContent() {
        guard case .item(let indent, false) = containers.last else { return }
        containers[containers.count - 1] = .item(indent: indent, hasContent: true)
    }

    /// Closes the containers that a line does not continue.
    mutating func close(to count: Int) {
        guard count < containers.count else { return }
        endLeaf()
        containers.removeLast(containers.count - count)
        if let depth = footnoteDepth, depth >= count { footnoteDepth = nil }
    }

    /// Opens a container behind those that the line continues.
    mutating func open(_ container: Container) {
        endLeaf()
        markContent()
        containers.append(container)
    }
}
