/// Tables: a header that was a paragraph's last line, the delimiter row, the rows.
extension BlockScanner {
    /// Begins a table if the line is a delimiter row that fits the paragraph's last line.
    mutating func startTable(_ cursor: LineCursor) -> Bool {
        guard let header = paragraphEnd,
            let alignments = Table.delimiterRow(source[cursor.contentStart..<cursor.line.end])
        else { return false }
        let text = source[header.content]
        let headerCells = Table.cells(of: text)
        guard headerCells.count == alignments.count else { return false }
        let prefix = prefix(of: cursor)
        let isAtPrefix = header.isFirst && !header.isLazy
        let comment = Array("<!--".utf8) + Mark.hold.bytes + Array("t\(tables.count)".utf8)
        withSheet { sheet in
            if isAtPrefix {
                sheet.cut(from: header.sheetPlace)
                sheet.finishLine(comment)
            } else {
                // The header may be indented by four or stand in no container: its neighbour's
                // prefix puts the comment where the table is.
                sheet.cut(from: sheet.lineStart)
                sheet.addLine(prefix, comment)
            }
        }
        leaf = .table
        tables.append(Table(alignments: alignments, firstCell: cellOrigins.count / 2))
        addCells(headerCells, of: text, line: header.number)
        emitTableLine(prefix)
        return true
    }

    /// Adds the line as a row if it is one: a lone pipe is not.
    mutating func addRow(_ cursor: LineCursor) -> Bool {
        let text = source[cursor.contentStart..<cursor.line.end]
        let ranges = Table.cells(of: text)
        guard !ranges.isEmpty else { return false }
        addCells(ranges, of: text, line: lineNumber)
        emitTableLine(prefix(of: cursor))
        return true
    }

    /// Closes the comment on the table's last line.
    mutating func endTable() {
        let place = tableEnd
        withSheet { sheet in
            sheet.cut(from: place)
            sheet.finishLine("-->".utf8)
        }
    }

    private mutating func emitTableLine(_ prefix: [UInt8]) {
        withSheet { $0.addLine(prefix, "-".utf8) }
        if footnoteDepth == nil {
            tableEnd = document.lineStart + prefix.count
        } else {
            tableEnd = notes.lineStart + prefix.count
            noteOrigins.append(lineNumber)
            document.addLine([], [])
        }
    }

    /// Adds a row, cut or padded to the table's columns.
    private mutating func addCells(_ ranges: [Range<Int>], of text: ArraySlice<UInt8>, line: Int) {
        let table = tables.count - 1
        let columns = tables[table].alignments.count
        var hasText: [Bool] = []
        hasText.reserveCapacity(columns)
        for range in ranges.prefix(columns) {
            let cell = text[range].trimmed()
            hasText.append(!cell.isEmpty)
            if !cell.isEmpty { addCell(cell, line: line) }
        }
        // Ten thousand columns with ten thousand rows of one cell must not become as many cells as
        // their product.
        let padding = min(columns - hasText.count, paddingLeft)
        paddingLeft -= padding
        hasText.append(contentsOf: repeatElement(false, count: padding))
        tables[table].rows.append(Table.Row(hasText: hasText))
    }

    /// Adds a cell as a paragraph of its own; the guard in front keeps it from being anything else.
    private mutating func addCell(_ text: ArraySlice<UInt8>, line: Int) {
        cells.append(contentsOf: PreparedSource.cellGuard)
        var start = text.startIndex
        for index in text.indices.dropFirst()
        where text[index] == UInt8(ascii: "|") && text[index - 1] == UInt8(ascii: "\\") {
            cells.append(contentsOf: text[start..<index - 1])
            start = index
        }
        cells.append(contentsOf: text[start...])
        cells.append(contentsOf: "\n\n".utf8)
        cellOrigins.append(line)
        cellOrigins.append(line)
    }
}
