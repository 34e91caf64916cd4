import ArgumentParser
import Diagnostics
import Markdown
import SiteBuilder

struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract: "Turn one Markdown document into HTML on standard output.",
        discussion: """
              vibes markdown page.md        as a page of the site has it
              echo '*hi*' | vibes markdown  from standard input
              vibes markdown --text page.md | aspell list
              spec_tests.py --program 'vibes markdown --plain'
            """
    )

    @Flag(help: "CommonMark alone, raw HTML included, as its specification has it.")
    var plain = false

    @Flag(name: .customLong("raw-html"), help: "Keep raw HTML.")
    var rawHTML = false

    @Flag(help: "The text alone, without markup and code blocks: for a spelling checker, say.")
    var text = false

    @Argument(help: "The document (default: standard input).", completion: .file())
    var file: String?

    func run() throws {
        let source = try read()
        var options: MarkdownOptions = plain ? .plain : .page
        if rawHTML { options.allowsRawHTML = true }
        options.keepsText = text
        let document = MarkdownDocument(parsing: source[...], options: options)
        warn(of: document, in: source)
        Machine.write(document.text ?? document.html, to: Machine.standardOutput)
    }

    /// Says what the HTML leaves out, and what else the author should hear of.
    private func warn(of document: MarkdownDocument, in source: [UInt8]) {
        let text = String(decoding: source, as: UTF8.self)
        let printer = DiagnosticPrinter(usesColor: Machine.showsColor(Machine.standardError)) { _ in
            text
        }
        let name = file ?? "standard input"
        let remarks = document.remarks.map {
            $0.diagnostic(
                in: name,
                text: source[...],
                firstLine: 1,
                toKeepHTML: "keep it with --raw-html"
            )
        }
        let blocks = document.blocks.map { block in
            Diagnostic(
                .warning,
                in: name,
                at: block.place.position(
                    in: source[...],
                    firstLine: 1,
                    underlining: "vibes:\(block.name)"
                ),
                "the block '\(block.name)' is left out",
                hint: "its template needs the site around it: see vibes build"
            )
        }
        Machine.write(printer.text(for: remarks + blocks), to: Machine.standardError)
    }

    private func read() throws -> [UInt8] {
        guard let file else { return Machine.readStandardInput() }
        do {
            return try File.read(file)
        } catch {
            let problem = Diagnostic(in: file, error.reason)
            Machine.write("\(problem)\n", to: Machine.standardError)
            throw ExitCode(1)
        }
    }
}
