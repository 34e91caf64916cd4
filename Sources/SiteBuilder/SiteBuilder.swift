import Content
import Diagnostics
import Markdown
import Templates

/// Builds a site: `load → parse → resolve → render → write`.
///
/// Each stage takes values and gives values and diagnostics; a stage that found an error ends the
/// build with everything found so far. Only the first and the last touch the disk.
package struct SiteBuilder: Sendable {
    package let options: BuildOptions

    /// Prepares a build.
    package init(_ options: BuildOptions) {
        self.options = options
    }

    /// Reads, checks and renders the site, and writes what changed.
    ///
    /// - Parameter progress: Told now and then how far the build is, from any worker.
    /// - Returns: What was done.
    /// - Throws: `BuildFailure` with every problem found; the output folder is then as it was.
    package func build(
        progress: (@Sendable (BuildProgress) -> Void)? = nil
    ) async throws -> BuildReport {
        var clock = StageClock()
        var memory = BuildMemory()
        let writer = OutputWriter(output: options.output, site: options.site)
        let plan = try await plan(clock: &clock, remembering: &memory, progress: progress)
        let total = plan.outputs.count
        let written = try await failing {
            try await writer.write(plan.outputs.map(\.file), jobs: options.jobs) { done in
                progress?(BuildProgress(stage: .write, done: done, total: total))
            }
        }
        clock.end(.write)
        return BuildReport(plan: plan, written: written, stages: clock.times)
    }

    /// Everything up to the first byte that would be written.
    ///
    /// - Parameters:
    ///   - clock: Measures the stages.
    ///   - memory: What the last build left; afterwards, what this one leaves, also if it fails.
    ///   - progress: Told at the beginning of each stage.
    /// - Returns: The plan.
    /// - Throws: `BuildFailure` with every problem found.
    func plan(
        clock: inout StageClock,
        remembering memory: inout BuildMemory,
        progress: (@Sendable (BuildProgress) -> Void)? = nil
    ) async throws -> BuildPlan {
        var problems: [Diagnostic] = []
        let (sources, unread) = await SiteSources.load(
            from: options.site,
            jobs: options.jobs,
            remembering: &memory.files
        )
        let total = sources.pages.count
        try collect(unread, into: &problems)
        clock.end(.load)
        progress?(BuildProgress(stage: .parse, done: 0, total: total))
        let parsed = try await parse(sources, &memory, &problems)
        clock.end(.parse)
        progress?(BuildProgress(stage: .resolve, done: 0, total: total))
        let resolved = try await resolve(parsed, sources, &memory, &problems)
        clock.end(.resolve)
        progress?(BuildProgress(stage: .render, done: 0, total: total))
        let plan = try await render(resolved, sources, problems)
        clock.end(.render)
        return plan
    }

    // MARK: - Stages

    /// The checked front matter of every page, the templates and the assets.
    private func parse(
        _ sources: SiteSources,
        _ memory: inout BuildMemory,
        _ problems: inout [Diagnostic]
    ) async throws -> ParsedSite {
        var found: [Diagnostic] = []
        let configuration = loadConfiguration(sources, &found)
        let templates = TemplateMemory(sources, remembering: memory.templates)
        memory.templates = templates
        found += templates.diagnostics
        let models = sources.models.map(ModelTableParser.parse)
        found += models?.diagnostics ?? []
        guard let configuration else { throw BuildFailure(problems + found) }
        let results = await pages(sources, configuration, &memory.pages)
        try collect(found + results.flatMap(\.diagnostics), into: &problems)
        return ParsedSite(
            configuration: configuration,
            pages: results.compactMap(\.page),
            models: models?.table,
            templates: templates.library,
            assets: templates.bundle
        )
    }

    private func pages(
        _ sources: SiteSources,
        _ configuration: SiteConfiguration,
        _ memory: inout PageMemory
    ) async -> [PageMemory.Entry] {
        let source = ConfigurationSource(bytes: sources.configuration, baseURL: options.baseURL)
        let known = memory
        let results = await concurrentMap(sources.pages, jobs: options.jobs) { file in
            known.entry(of: file, source) ?? PageMemory.Entry(file, configuration)
        }
        memory = PageMemory(sources.pages, results, source)
        return results
    }

    private func loadConfiguration(
        _ sources: SiteSources,
        _ found: inout [Diagnostic]
    ) -> SiteConfiguration? {
        let path = SiteConfiguration.path
        guard let bytes = sources.configuration else {
            found.append(
                Diagnostic(
                    in: path,
                    "there is no such file",
                    hint: "it names the site and its address"
                )
            )
            return nil
        }
        var (configuration, diagnostics) = SiteConfigurationParser.parse(bytes: bytes)
        found += diagnostics
        options.baseURL.map { configuration?.baseURL = $0 }
        return configuration
    }

    /// The site as a whole, with every page's Markdown rendered.
    private func resolve(
        _ parsed: ParsedSite,
        _ sources: SiteSources,
        _ memory: inout BuildMemory,
        _ problems: inout [Diagnostic]
    ) async throws -> ResolvedSite {
        let (site, found) = Site.resolve(
            pages: parsed.pages,
            configuration: parsed.configuration,
            options: options.siteOptions
        )
        try collect(found, into: &problems)
        let markdown = await MarkdownStage(
            site: site,
            files: sources.files,
            jobs: options.jobs,
            remembering: &memory
        )
        let documents = await markdown.documents(
            jobs: options.jobs,
            remembering: &memory.documents
        )
        let releases = ReleaseStage(
            measuring: site.pages,
            with: markdown,
            remembering: &memory.digests
        )
        let feeds = FeedCatalogue(configuration: site.configuration)
        var stage = FactsStage(
            site,
            templates: parsed.templates,
            feeds: feeds,
            releases: releases,
            models: parsed.models
        )
        let facts = stage.facts()
        var blocks = BlockStage(markdown: markdown, facts: facts, templates: parsed.templates)
        let filled = blocks.filled(documents)
        let renderer = RenderStage(
            markdown: markdown,
            documents: filled,
            facts: facts,
            templates: parsed.templates,
            feeds: feeds,
            hostFiles: HostFiles(
                site.redirects,
                opening: site.doors,
                adding: sources.hostFiles
            ),
            today: options.today
        )
        let layouts = TemplateStage.checkLayouts(of: site, parsed.templates)
        let remarks = markdown.remarks(filled)
        let noted = releases.diagnostics + stage.diagnostics + blocks.diagnostics
        let playgrounds = PlaygroundChecks(
            configuration: site.configuration.playground,
            table: parsed.models
        )
        let tried = playgrounds.problems(of: site.pages)
        try collect(noted + remarks + layouts + tried, into: &problems)
        return ResolvedSite(renderer: renderer, markdown: markdown, assets: parsed.assets)
    }

    /// Every file of the output, planned and its links checked.
    private func render(
        _ resolved: ResolvedSite,
        _ sources: SiteSources,
        _ problems: [Diagnostic]
    ) async throws -> BuildPlan {
        var problems = problems
        let outputs = resolved.outputs(sources.files)
        try collect(OutputConflicts.problems(of: outputs), into: &problems)
        let renderer = resolved.renderer
        let check = LinkCheck(
            resolver: resolved.markdown.resolver,
            outputs: Set(outputs.map(\.file.path) + [OutputManifest.path]),
            site: renderer.site,
            documents: renderer.documents
        )
        try collect(await check.problems(jobs: options.jobs), into: &problems)
        if options.isStrict, !problems.isEmpty { throw BuildFailure(problems) }
        return BuildPlan(
            site: renderer.site,
            renderer: renderer,
            resolver: resolved.markdown.resolver,
            outputs: outputs,
            warnings: problems,
            notes: sources.notes,
            assets: resolved.assets,
            copies: resolved.copies(sources.files),
            templates: Dictionary(
                sources.templates.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
                uniquingKeysWith: { one, _ in one }
            )
        )
    }

    // MARK: - Problems

    /// Adds what a stage found, and ends the build if an error is among it.
    private func collect(_ found: [Diagnostic], into problems: inout [Diagnostic]) throws {
        problems += found
        if found.hasErrors { throw BuildFailure(problems) }
    }

    /// Runs the one stage that fails by errors of its own.
    private func failing<Value: Sendable>(
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let failure as OutputFailure {
            throw BuildFailure(failure.diagnostics)
        }
    }
}

extension SiteBuilder {
    /// The text of a source file of a site, for code frames; nil if it cannot be read.
    package static func sourceText(of path: String, in site: String) -> String? {
        (try? File.read("\(site)/\(path)")).map { String(decoding: $0, as: UTF8.self) }
    }
}
