@testable import Content

extension SiteConfiguration {
    /// A year of 52 weeks from 1 January 2026.
    static let example = SiteConfiguration(weeks: 52)

    /// A study of four quarters.
    init(weeks: Int) {
        self.init(
            title: "52vibes",
            baseURL: "https://52vibes.dev",
            tagline: nil,
            description: "A year of agents.",
            language: "en",
            author: Author(name: "52vibes", url: nil),
            blog: nil,
            repository: nil,
            start: Day(daysSince1970: 20_454),
            weeks: weeks,
            quarters: ["One", "Two", "Three", "Four"].map { QuarterTheme(theme: $0, summary: nil) },
            navigation: [],
            registries: Registries(scope: "52vibes"),
            markdown: MarkdownOptions(rawHTML: false)
        )
    }
}
