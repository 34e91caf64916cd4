import ArgumentParser
import Diagnostics
import SiteBuilder

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site into a folder that can be deployed.",
        discussion: """
            Only files that changed are written, files of an earlier build that are no longer made \
            are removed, and files that vibes did not write are left alone. The folder is switched \
            at once: it always holds the whole old site or the whole new one. If the site has \
            errors, all of them are shown and the old site stays.
            """
    )

    @OptionGroup var siteArguments: SiteArguments
    @OptionGroup var inclusion: InclusionArguments

    @Option(
        help: ArgumentHelp(
            "The folder to write to (default: public in the site folder).",
            valueName: "dir"
        ),
        completion: .directory
    )
    var output: String?

    @Flag(help: "Fail on warnings too.")
    var strict = false

    @Option(help: "The form of the build report.")
    var report = ReportFormat.text

    @Flag(name: .shortAndLong, help: "Print nothing but problems.")
    var quiet = false

    func run() async throws {
        var options = inclusion.applied(to: siteArguments.buildOptions(output: output))
        options.isStrict = strict
        let console = Console(site: options.site, isQuiet: quiet)
        let format = report
        try await console.run(format: format) {
            let report = try await SiteBuilder(options).build(progress: console.progress?.show)
            console.finish(report, format: format)
        }
    }
}

/// How a build report is printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
