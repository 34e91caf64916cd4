import ArgumentParser
import PreviewServer
import SiteBuilder

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Preview the site as the host will serve it, and reload it on every change.",
        discussion: """
            Redirects, headers, clean addresses and the 404 page are those of Cloudflare Pages. \
            Nothing is written to disk. Drafts and pages dated after today are shown and marked. A \
            site with errors stays as it last was, and the errors are shown over the page.
            """
    )

    @OptionGroup var siteArguments: SiteArguments

    @Option(help: ArgumentHelp("The name or address to listen on.", valueName: "name"))
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "The port to listen on; 0 for any (default: \(Self.defaultPort) or the next free one).",
            valueName: "n"
        )
    )
    var port: Int?

    @Flag(help: "Open the site in the browser.")
    var open = false

    @Flag(help: "Leave out what a build leaves out: drafts, and pages dated after today.")
    var noDrafts = false

    @Flag(help: "Send pages as the host would, without the script that reloads them.")
    var noReload = false

    @Flag(name: .shortAndLong, help: "Print each request and the rule that decided it.")
    var verbose = false

    private static let defaultPort = 5252

    func validate() throws {
        if let port, !(0...Int(UInt16.max)).contains(port) {
            throw ValidationError("--port takes a number from 0 to 65535")
        }
    }

    func run() async throws {
        let (arguments, showsAll) = (siteArguments, !noDrafts)
        let site = arguments.buildOptions().site
        let options = PreviewOptions(
            site: site,
            host: host,
            port: port ?? Self.defaultPort,
            takesNextPort: port == nil,
            reloads: !noReload
        ) {
            var options = arguments.buildOptions()
            options.includesDrafts = showsAll
            options.includesFuture = showsAll
            return options
        }
        guard Machine.isFolder(site) else {
            Machine.write("vibes serve: there is no folder '\(site)'\n", to: Machine.standardError)
            throw ExitCode(1)
        }
        let console = Console(site: site, isQuiet: true)
        let log = PreviewLog(console: console, isVerbose: verbose, opensBrowser: open)
        try await console.run {
            do {
                try await PreviewServer(options, report: log.tell).run()
            } catch let error as PreviewError {
                Machine.write("vibes serve: \(error)\n", to: Machine.standardError)
                throw ExitCode(1)
            }
        }
    }
}
