import ArgumentParser
import Content
import Diagnostics
import SiteBuilder

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Start a page from a title.",
        subcommands: [NewWeekCommand.self, NewPageCommand.self]
    )
}

struct NewWeekCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: "Start the page of a week's artifact.",
        discussion: """
              vibes new week 6 "Debugger"          content/weeks/06-debugger.md
              vibes new week 2-3 "Memory service"  content/weeks/02-03-memory-service.md

            The page is a draft: it is not built until you take the line `draft: true` out.
            """
    )

    @Argument(help: "The week, or the run of weeks: 6 or 2-3.")
    var week: WeekSpan

    @Argument(help: "The artifact's title.")
    var title: String

    @Option(help: ArgumentHelp("The site folder.", valueName: "dir"), completion: .directory)
    var site = "."

    func run() throws {
        let starter = PageStarter(site: site)
        try Console.report { try starter.startWeek(week, title: title) }
    }
}

struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Start a page, or the page of a section.",
        discussion: """
              vibes new page guide/forking            content/guide/forking.md
              vibes new page guide/forking "Fork it"  with a title of its own
            """
    )

    @Argument(help: "The path below content/, with or without .md.")
    var path: String

    @Argument(help: "The page's title (default: from the path).")
    var title: String?

    @Option(help: ArgumentHelp("The site folder.", valueName: "dir"), completion: .directory)
    var site = "."

    func run() throws {
        let starter = PageStarter(site: site)
        try Console.report { try starter.startPage(path, title: title) }
    }
}

extension WeekSpan: ExpressibleByArgument {
    /// Reads `6` or `2-3`.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Console {
    /// Prints the path of a file that was made, or the problem that kept it from being made.
    static func report(_ make: () throws -> String) throws {
        do {
            Machine.write(try make() + "\n", to: Machine.standardOutput)
        } catch let problem as Diagnostic {
            let printer = DiagnosticPrinter(usesColor: Machine.showsColor(Machine.standardError)) {
                _ in nil
            }
            Machine.write(printer.text(for: problem), to: Machine.standardError)
            throw ExitCode(1)
        }
    }
}
