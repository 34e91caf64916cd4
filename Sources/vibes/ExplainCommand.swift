import ArgumentParser
import SiteBuilder

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a page is or is not in the site, and where it comes from.",
        discussion: """
              vibes explain content/weeks/06-autonomous-debugger.md
              vibes explain /wk6-autonomous-debugger
              vibes explain https://52vibes.dev/feed.atom
            """
    )

    @Argument(help: "A file of content/, a path on the site, or an address.")
    var question: String

    @OptionGroup var siteArguments: SiteArguments
    @OptionGroup var inclusion: InclusionArguments

    func run() async throws {
        let options = inclusion.applied(to: siteArguments.buildOptions())
        let console = Console(site: options.site, isQuiet: true)
        try await console.run {
            let explanation = try await SiteBuilder(options).explain(question)
            let text = explanation.lines.map { $0 + "\n" }.joined()
            let stream = explanation.isKnown ? Machine.standardOutput : Machine.standardError
            Machine.write(text, to: stream)
            if !explanation.isKnown { throw ExitCode(1) }
        }
    }
}
