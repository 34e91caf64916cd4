import ArgumentParser
import Diagnostics
import SiteBuilder

/// Everything vibes says: results on standard output, problems and progress on standard error.
struct Console: Sendable {
    let site: String
    let isQuiet: Bool
    let progress: ProgressBar?

    init(site: String, isQuiet: Bool) {
        self.site = site
        self.isQuiet = isQuiet
        progress = isQuiet || !Machine.isTerminal(Machine.standardError) ? nil : ProgressBar()
    }

    /// Prints the warnings and the report of a build that went well.
    func finish(_ report: BuildReport, format: ReportFormat) {
        progress?.clear()
        show(report.warnings)
        guard !isQuiet else { return }
        switch format {
        case .text: Machine.write(report.text, to: Machine.standardOutput)
        case .json: Machine.write(report.json, to: Machine.standardOutput)
        }
    }

    /// Runs a command's work, and turns what it throws into words and an exit code: 1 for a site
    /// with errors, 70 for a bug of vibes.
    func run(format: ReportFormat = .text, _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as BuildFailure {
            finish(failure, format: format)
            throw ExitCode(1)
        } catch let code as ExitCode {
            throw code
        } catch {
            progress?.clear()
            Machine.write("a bug in vibes: \(error)\n", to: Machine.standardError)
            throw ExitCode(70)
        }
    }

    private func finish(_ failure: BuildFailure, format: ReportFormat) {
        progress?.clear()
        show(failure.diagnostics)
        Machine.write(failure.summary + "\n", to: Machine.standardError)
        if format == .json { Machine.write(failure.json, to: Machine.standardOutput) }
    }

    /// Prints problems with their source lines.
    func show(_ diagnostics: [Diagnostic]) {
        let site = site
        let printer = DiagnosticPrinter(usesColor: Machine.showsColor(Machine.standardError)) {
            SiteBuilder.sourceText(of: $0, in: site)
        }
        Machine.write(printer.text(for: diagnostics), to: Machine.standardError)
    }
}
