import Content
import Diagnostics
import Testing

@Suite struct SiteConfigurationTests {
    private static let required = """
        title: 52vibes
        base_url: https://52vibes.dev/
        description: A year of agents.
        start: 2026-01-01
        weeks: 52
        quarters: [One, {theme: Two, summary: The second.}, Three, Four]

        """

    @Test func `has defaults for what may be left out`() throws {
        let configuration = try configuration(Self.required)
        #expect(configuration.baseURL == "https://52vibes.dev")
        #expect(configuration.host == "52vibes.dev")
        #expect(configuration.language == "en")
        #expect(configuration.author.name == "52vibes")
        #expect(configuration.registries.scope == "52vibes")
        #expect(!configuration.markdown.rawHTML)
        #expect(configuration.quarters.map(\.theme) == ["One", "Two", "Three", "Four"])
        #expect(configuration.quarters[1].summary == "The second.")
    }

    @Test func `reads every key`() throws {
        let configuration = try configuration(
            Self.required + """
                tagline: One a week
                language: de-AT
                author: {name: N, url: https://n.example}
                blog: https://52vibes.blog
                repository: https://github.com/o/r
                navigation:
                  - {title: Weeks, url: /weeks}
                  - {title: Blog, url: https://52vibes.blog}
                registries: {scope: vibes}
                markdown: {raw_html: true}
                """
        )
        #expect(configuration.tagline == "One a week")
        #expect(configuration.language == "de-AT")
        #expect(configuration.author.url == "https://n.example")
        #expect(configuration.blog == "https://52vibes.blog")
        #expect(configuration.repository?.gitHubName == "o/r")
        #expect(configuration.navigation.map(\.value.url) == ["/weeks", "https://52vibes.blog"])
        #expect(configuration.registries.scope == "vibes")
        #expect(configuration.markdown.rawHTML)
    }

    @Test func `counts weeks from the first day`() throws {
        let configuration = try configuration(Self.required)
        #expect(configuration.weeksPerQuarter == 13)
        #expect(configuration.firstDay(ofWeek: 6).description == "2026-02-05")
        #expect(configuration.lastDay(ofWeek: 52).description == "2026-12-30")
    }

    @Test(arguments: ["http://localhost:5252", "http://127.0.0.1", "https://x.dev:8443"])
    func `takes an address with a port, and one without TLS at home`(address: String) throws {
        let source = Self.required.replacing("https://52vibes.dev/", with: address)
        #expect(try configuration(source).baseURL == address)
    }

    private func configuration(_ source: String) throws -> SiteConfiguration {
        let result = SiteConfigurationParser.parse(bytes: Array(source.utf8))
        #expect(result.diagnostics == [])
        return try #require(result.configuration)
    }
}
