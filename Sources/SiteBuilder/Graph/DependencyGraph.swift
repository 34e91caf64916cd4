import Content

/// Draws which weeks build on which as an arc diagram: the weeks on a line, an arc for each pair.
struct DependencyGraph {
    let weeks: Int
    let weeksPerQuarter: Int
    /// The main artifacts.
    let nodes: [(span: WeekSpan, status: Status)]
    let edges: [(from: WeekSpan, to: WeekSpan)]

    private static let step = 20
    private static let margin = 16

    /// An inline `svg` with a title and a description; the page gives the pairs as text beside it.
    var svg: String {
        let width = weeks * Self.step + 2 * Self.margin
        let base = highestArc + 12
        let parts =
            quarterLines(base: base) + edges.map { arc($0, base: base) }
            + nodes.map { dot($0, base: base) }
        return """
            <svg class="graph" viewBox="0 0 \(width) \(base + 40)" role="img" \
            aria-labelledby="graph-title graph-desc"><title id="graph-title">What builds on what\
            </title><desc id="graph-desc">\(edges.count) arcs between the weeks; the same pairs \
            stand in the list that follows.</desc>\(parts.joined())</svg>
            """
    }

    private var highestArc: Int {
        edges.map { abs(x($0.from) - x($0.to)) / 2 }.max().map { min($0, 220) } ?? 20
    }

    /// The middle of a span on the line.
    private func x(_ span: WeekSpan) -> Int {
        Self.margin + (span.first + span.last - 1) * Self.step / 2
    }

    private func arc(_ edge: (from: WeekSpan, to: WeekSpan), base: Int) -> String {
        let (left, right) = (min(x(edge.from), x(edge.to)), max(x(edge.from), x(edge.to)))
        let radius = max(1, (right - left) / 2)
        let height = min(radius, 220)
        return
            "<path class=\"arc\" d=\"M\(left) \(base)A\(radius) \(height) 0 0 1 \(right) \(base)\"/>"
    }

    private func dot(_ node: (span: WeekSpan, status: Status), base: Int) -> String {
        let isConnected = edges.contains { $0.from == node.span || $0.to == node.span }
        let label =
            isConnected
            ? "<text x=\"\(x(node.span))\" y=\"\(base + 20)\">\(node.span.label)</text>" : ""
        return "<circle class=\"is-\(node.status)\(isConnected ? " linked" : "")\""
            + " cx=\"\(x(node.span))\" cy=\"\(base)\" r=\"\(isConnected ? 4 : 2)\"/>\(label)"
    }

    private func quarterLines(base: Int) -> [String] {
        stride(from: 1, through: weeks, by: weeksPerQuarter).enumerated().map { index, week in
            let left = Self.margin + (week - 1) * Self.step
            return "<path class=\"tick\" d=\"M\(left) \(base - 6)V\(base + 30)\"/>"
                + "<text class=\"quarter\" x=\"\(left + 5)\" y=\"\(base + 34)\">Q\(index + 1)</text>"
        }
    }
}
