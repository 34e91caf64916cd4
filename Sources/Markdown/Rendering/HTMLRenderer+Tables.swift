/// Tables.
extension HTMLRenderer {
    /// A table that is being written.
    struct OpenTable {
        var alignments: [Table.Alignment]
        var rowCount: Int

        /// Whether the row is the header.
        var isInHeader = true
    }

    mutating func openTable(_ number: Int) {
        guard let found = source?.tables[number] else { return }
        table = OpenTable(alignments: found.alignments, rowCount: found.rows.count)
        tables += 1
        html.startLine()
        if isPage {
            // A table wider than the page scrolls inside itself, so it takes focus.
            html.write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table ")
            html.write(verbatim: "\(partNumber(tables))\">\n")
        }
        html.write("<table>\n<thead>\n")
    }

    mutating func closeTable() {
        html.write((table?.rowCount ?? 0) > 1 ? "</tbody>\n</table>\n" : "</table>\n")
        if isPage { html.write("</div>\n") }
        table = nil
    }

    mutating func openRow(_ number: Int) {
        table?.isInHeader = number == 0
        if number == 1 { html.write("<tbody>\n") }
        html.write("<tr>\n")
    }

    mutating func closeRow(_ number: Int) {
        html.write(number == 0 ? "</tr>\n</thead>\n" : "</tr>\n")
    }

    mutating func openCell(_ column: Int) {
        guard let table else { return }
        html.write(table.isInHeader ? "<th" : "<td")
        html.write(attribute(for: table.alignments[column]))
        if isPage, table.isInHeader { html.write(" scope=\"col\"") }
        html.write(">")
    }

    mutating func closeCell() {
        text.closeBlock()
        html.write(table?.isInHeader == true ? "</th>\n" : "</td>\n")
    }

    /// HTML has dropped `align`, and the pages' policy allows no inline styles.
    private func attribute(for alignment: Table.Alignment) -> StaticString {
        switch alignment {
        case .none: ""
        case .left: isPage ? "" : " align=\"left\""
        case .center: isPage ? " class=\"center\"" : " align=\"center\""
        case .right: isPage ? " class=\"num\"" : " align=\"right\""
        }
    }
}
