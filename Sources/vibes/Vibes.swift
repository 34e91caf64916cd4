import ArgumentParser
import SiteBuilder

@main
struct Vibes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vibes",
        abstract: "Build a hub of software artifacts from Markdown.",
        discussion: """
            A site is a folder with content/ and templates/. Write one Markdown file a week, build, \
            and deploy public/ to any static host.

              vibes new week 6 "Autonomous Debugger"
              vibes serve
              vibes check
              vibes build
              vibes explain /wk6-autonomous-debugger

            Exit codes: 0 done, 1 the site has errors, 64 wrong usage, 70 a bug in vibes.
            Completions for your shell: vibes --generate-completion-script bash|zsh|fish
            """,
        version: Generator.version,
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, NewCommand.self,
            ExplainCommand.self, MarkdownCommand.self,
        ]
    )
}
