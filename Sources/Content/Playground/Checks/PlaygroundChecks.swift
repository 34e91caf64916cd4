package import Diagnostics

/// What must hold between the pages' playgrounds, `site.yaml` and the table of models.
package struct PlaygroundChecks {
    private let configuration: PlaygroundConfiguration?
    private let table: ModelTable?

    /// Takes what `site.yaml` says, and the table if there is one.
    package init(configuration: PlaygroundConfiguration?, table: ModelTable?) {
        self.configuration = configuration
        self.table = table
    }

    /// Everything that is wrong with the playgrounds of some pages, and with the site's own models.
    package func problems(of pages: [Page]) -> [Diagnostic] {
        let playgrounds = pages.compactMap { page in page.playground.map { (page.path, $0) } }
        guard let (path, first) = playgrounds.first else { return ownProblems }
        let missing = missing(for: first, at: path)
        guard let table else { return missing }
        let found = playgrounds.flatMap { problems(of: $1, at: $0, table) }
        return missing + ownProblems + found
    }

    /// What is wrong with the models that the site names.
    private var ownProblems: [Diagnostic] {
        guard let table, let models = configuration?.models else { return [] }
        return models.flatMap { ModelCheck($0, in: SiteConfiguration.path, table).problems }
    }

    /// What every playground needs beside its page.
    private func missing(for playground: Playground, at path: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if configuration == nil {
            found.append(
                Diagnostic(
                    in: path,
                    at: playground.position,
                    "the site has no API for playgrounds",
                    hint: "add 'playground: {api: …, model: …}' to \(SiteConfiguration.path)"
                )
            )
        }
        if table == nil {
            found.append(
                Diagnostic(
                    in: ModelTable.path,
                    "there is no such file",
                    hint: "it says what the models can do that playgrounds use"
                )
            )
        }
        return found
    }

    private func problems(
        of playground: Playground,
        at path: String,
        _ table: ModelTable
    ) -> [Diagnostic] {
        let recordings = playground.examples.compactMap(\.recorded)
        let named = playground.models.map { ModelCheck($0, in: path, table) }
        let assumed = (configuration?.models ?? []).map { name in
            ModelCheck(Located(name.value, at: playground.position), in: path, table)
        }
        let asked = named.isEmpty ? assumed : named
        return named.flatMap(\.problems)
            + asked.flatMap { $0.problems(of: playground.output) }
            + recordings.flatMap { ModelCheck($0.model, in: path, table).unknown }
    }
}
