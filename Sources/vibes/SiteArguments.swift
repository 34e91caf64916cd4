import ArgumentParser
import Content
import SiteBuilder

/// The options of every command that reads a site.
struct SiteArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder with content/ and templates/.", valueName: "dir"),
        completion: .directory
    )
    var site = "."

    @Option(
        help: ArgumentHelp(
            "Stand in for base_url of content/site.yaml, for example for a preview deployment.",
            valueName: "url"
        )
    )
    var baseURL: String?

    @Option(
        help: ArgumentHelp(
            "What day is today (default: SOURCE_DATE_EPOCH if set, else the clock).",
            discussion: "It decides only which pages are future-dated.",
            valueName: "day"
        )
    )
    var date: Day?

    @Option(
        help: ArgumentHelp("How many workers run at once (default: all cores).", valueName: "n")
    )
    var jobs: Int?

    mutating func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
        if let baseURL, !SiteConfiguration.isBaseURL(baseURL) {
            throw ValidationError(
                "--base-url takes scheme and host, for example https://preview.52vibes.dev"
            )
        }
    }

    /// The options of a build of this site.
    func buildOptions(output: String? = nil) -> BuildOptions {
        let site = Self.trimmed(site)
        var options = BuildOptions(
            site: site,
            output: output.map(Self.trimmed) ?? site + "/public",
            jobs: jobs ?? Machine.processorCount,
            today: date ?? Machine.today
        )
        options.baseURL = baseURL.map(Self.trimmed)
        return options
    }

    /// A path without slashes at its end.
    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

/// Which pages of a site are in it.
struct InclusionArguments: ParsableArguments {
    @Flag(help: "Include pages with draft: true.")
    var drafts = false

    @Flag(help: "Include pages dated after today.")
    var future = false

    /// The options with the pages chosen.
    func applied(to options: BuildOptions) -> BuildOptions {
        var options = options
        options.includesDrafts = drafts
        options.includesFuture = future
        return options
    }
}

extension Day: ExpressibleByArgument {
    /// Reads a day as front matter has it, `2026-01-31`.
    public init?(argument: String) {
        self.init(argument)
    }
}
