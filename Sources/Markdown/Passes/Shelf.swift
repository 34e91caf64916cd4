/// The blocks in front of a prepared document: the cells of its tables and the bodies of its
/// footnotes, taken out as their places in the document are reached.
struct Shelf {
    private let tables: [Table]
    private var cells: [CmarkNode] = []

    /// The quotes that hold the footnotes' bodies, in the order of the definitions.
    private(set) var notes: [CmarkNode] = []

    init(_ document: CmarkNode, source: PreparedSource) {
        tables = source.tables
        let cellCount = tables.reduce(0) { sum, table in
            sum + table.rows.reduce(0) { $0 + $1.hasText.count { $0 } }
        }
        var child = document.firstChild
        while let node = child, cells.count + notes.count < cellCount + source.footnotes.count {
            if cells.count < cellCount { cells.append(node) } else { notes.append(node) }
            child = node.next
        }
    }

    /// Puts a table in the place of the comment that stands for it; takes away a footnote's comment.
    func place(_ comment: CmarkNode) {
        guard let name = comment.withLiteral(Self.heldName) else { return }
        guard name.first == UInt8(ascii: "t"),
            let number = Int(String(decoding: name.dropFirst(), as: UTF8.self))
        else {
            comment.remove()
            return
        }
        comment.replace(with: makeTable(number))
    }

    /// What a comment of ours says: `t` and the number of a table, or `n`; nil for an author's.
    private static func heldName(_ comment: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let start = Array("<!--".utf8) + Mark.hold.bytes
        let text = comment.drop { $0.isBlank }
        guard text.starts(with: start) else { return nil }
        return Array(text.dropFirst(start.count).prefix { $0.isWord })
    }

    private func makeTable(_ number: Int) -> CmarkNode {
        let block = CmarkNode.block(.table(number))
        var cell = tables[number].firstCell
        for (index, row) in tables[number].rows.enumerated() {
            let rowBlock = CmarkNode.block(.row(index))
            for (column, hasText) in row.hasText.enumerated() {
                rowBlock.append(hasText ? take(cells[cell], column) : .paragraph(.cell(column)))
                if hasText { cell += 1 }
            }
            block.append(rowBlock)
        }
        return block
    }

    /// A cell without the guard before its text.
    private func take(_ cell: CmarkNode, _ column: Int) -> CmarkNode {
        cell.role = .cell(column)
        cell.firstChild?.dropLiteralPrefix(PreparedSource.cellGuard.count)
        return cell
    }
}
