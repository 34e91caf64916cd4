import Content

/// Draws what one week builds on, and what builds on it, as lines on the calendar's grid.
///
/// The view box's unit is one cell. Lines run along the hairlines between the cells: out of the
/// cell's top or bottom edge, along a row, down a column between two cells, and into the other cell.
struct CalendarEdges {
    let configuration: SiteConfiguration

    /// A cell's place on the grid of one row a quarter.
    private struct Cell {
        var row: Int
        var column: Int
        var width: Int
    }

    /// The lines of the cell of `span`.
    ///
    /// - Parameters:
    ///   - span: The weeks of the cell.
    ///   - buildsOn: The weeks of the artifacts it builds on.
    ///   - usedBy: The weeks of those that build on it.
    /// - Returns: An inline `svg`, or nil if there is nothing to draw.
    func svg(of span: WeekSpan, buildsOn: [WeekSpan], usedBy: [WeekSpan]) -> String? {
        guard !buildsOn.isEmpty || !usedBy.isEmpty else { return nil }
        let start = cell(of: span)
        let paths =
            buildsOn.map { path(from: start, to: cell(of: $0), css: "on") }
            + usedBy.map { path(from: start, to: cell(of: $0), css: "to") }
        return "<svg class=\"edges\" viewBox=\"0 0 \(start.width) 1\" preserveAspectRatio=\"none\""
            + " aria-hidden=\"true\" focusable=\"false\">\(paths.joined())</svg>"
    }

    private func cell(of span: WeekSpan) -> Cell {
        let perRow = configuration.weeksPerQuarter
        let index = span.first - 1
        return Cell(
            row: index / perRow,
            column: index % perRow,
            width: span.last - span.first + 1
        )
    }

    private func path(from start: Cell, to end: Cell, css: String) -> String {
        let rows = end.row - start.row
        let x = Half(2 * (end.column - start.column) + end.width)
        let out = Half(start.width)
        // Above: from the top edge to the other's bottom edge. Below or beside: the mirror of it.
        let leave = rows < 0 ? 0 : rows > 0 ? 1 : 0
        let enter = rows < 0 ? rows + 1 : rows
        var line = "M\(out) \(leave)"
        if leave != enter {
            // Down the hairline at the side of the other cell that is nearer.
            let side = end.column - start.column + (x.doubled > out.doubled ? 0 : end.width)
            line += "H\(side)V\(enter)"
        }
        line += "H\(x)"
        return "<path class=\"\(css)\" d=\"\(line)\"/><path class=\"dot\" d=\"M\(x) \(enter)h0\"/>"
    }
}

/// A number counted in halves, printed without a needless fraction.
private struct Half: CustomStringConvertible {
    let doubled: Int

    init(_ doubled: Int) {
        self.doubled = doubled
    }

    var description: String {
        doubled % 2 == 0 ? "\(doubled / 2)" : "\(doubled < 0 ? "-" : "")\(abs(doubled) / 2).5"
    }
}
