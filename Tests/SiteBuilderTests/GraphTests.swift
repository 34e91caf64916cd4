import Content
import Foundation
import Testing

@testable import SiteBuilder

struct GraphTests {
    @Test(arguments: [
        // In a row the line runs along the top; the ends are the middles of the cells.
        (6, 5, "M0.5 0H-0.5"), (5, 6, "M0.5 0H1.5"),
        // To another row: out of the edge, along, down a column beside the other cell, and in.
        (7, 44, "M0.5 1H-1V3H-1.5"), (44, 7, "M0.5 0H2V-2H2.5"),
        // A row further: the edge between the two rows is enough.
        (15, 8, "M0.5 0H6.5"), (8, 15, "M0.5 1H-5.5"),
    ])
    func `draws along the hairlines`(from: Int, to: Int, line: String) throws {
        let edges = CalendarEdges(configuration: try Self.year)
        let svg = edges.svg(of: try span(from), buildsOn: [try span(to)], usedBy: [])
        #expect(svg?.contains("class=\"on\" d=\"\(line)\"") == true, "\(svg ?? "")")
    }

    @Test func `draws nothing for a week that stands alone`() throws {
        let edges = CalendarEdges(configuration: try Self.year)
        #expect(edges.svg(of: try span(1), buildsOn: [], usedBy: []) == nil)
    }

    @Test func `draws an arc for each pair`() throws {
        let graph = DependencyGraph(
            weeks: 52,
            weeksPerQuarter: 13,
            nodes: [(try span(5), .planned), (try span(6), .shipped), (try span(9), .planned)],
            edges: [(from: try span(6), to: try span(5))]
        )
        #expect(graph.svg.components(separatedBy: "class=\"arc\"").count == 2)
        #expect(graph.svg.contains("<circle class=\"is-shipped linked\""))
        #expect(graph.svg.contains("<circle class=\"is-planned\""))
    }

    private func span(_ week: Int) throws -> WeekSpan { try #require(WeekSpan(week, week)) }

    /// 52 weeks in four rows of thirteen.
    private static var year: SiteConfiguration {
        get throws {
            let text = """
                title: T
                base_url: https://a.example
                description: D
                start: 2026-01-01
                weeks: 52
                quarters: [A, B, C, D]
                """
            return try #require(
                SiteConfigurationParser.parse(bytes: Array(text.utf8)).configuration
            )
        }
    }
}
