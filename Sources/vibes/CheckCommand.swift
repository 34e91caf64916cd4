import ArgumentParser
import Content
import Diagnostics
import ExternalLinks
import SiteBuilder
import SiteChecker

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for what the build lets pass: the host's limits, dead links, lost pages.",
        discussion: """
            Checks everything that build checks and, over the pages as they would be published, \
            links and fragments, redirects and header rules, orphan pages, texts for images, levels \
            of headings, titles, feeds and the sitemap. Nothing is written. Each finding names its \
            rule in brackets.
            """
    )

    @OptionGroup var siteArguments: SiteArguments
    @OptionGroup var inclusion: InclusionArguments

    @Flag(help: "Ask other sites, too, whether links to them still lead somewhere.")
    var external = false

    @Flag(help: "Fail on warnings too.")
    var strict = false

    @Option(help: "The form of the report.")
    var report = ReportFormat.text

    func run() async throws {
        let options = inclusion.applied(to: siteArguments.buildOptions())
        let console = Console(site: options.site, isQuiet: report == .json)
        try await console.run(format: report) {
            var memory = BuildMemory()
            let built = try await SiteBuilder(options).buildInMemory(remembering: &memory)
            let checker = try await SiteChecker(built, jobs: options.jobs)
            var (findings, notes) = (checker.findings, [String]())
            if external {
                let asked = await checker.externalFindings(
                    asking: linkChecker(for: built),
                    progress: { console.progress?.show("links", $0, of: $1) }
                )
                console.progress?.clear()
                findings = (findings + asked.findings).sorted { $0.diagnostic < $1.diagnostic }
                notes = asked.notes
            }
            try finish(
                CheckReport(
                    findings,
                    pages: built.site.pages.count,
                    files: built.files.count,
                    notes: notes
                ),
                console
            )
        }
    }

    private func linkChecker(for built: BuiltSite) -> ExternalLinkChecker {
        let address = built.site.configuration.baseURL
        return ExternalLinkChecker(
            cache: Machine.madeCacheFolder.map {
                LinkCache(path: "\($0)/vibes-external-links.json")
            },
            userAgent: "vibes/\(Generator.version) (link check of \(address))",
            now: { Machine.now }
        )
    }

    private func finish(_ result: CheckReport, _ console: Console) throws {
        console.show(result.diagnostics)
        let text = report == .json ? result.json : result.summary
        Machine.write(text, to: Machine.standardOutput)
        let isFailure = result.diagnostics.contains { $0.severity == .error }
        if isFailure || strict && !result.findings.isEmpty { throw ExitCode(1) }
    }
}
