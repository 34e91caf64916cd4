import Content
import FileWatching
import ServiceLifecycle
import SiteBuilder

/// Builds the site again after every change, for the preview to show.
struct Rebuilder: Service {
    let options: PreviewOptions
    let preview: Preview
    let watcher: FileWatcher
    let report: @Sendable (PreviewEvent) -> Void

    /// What the last build left.
    private var memory = BuildMemory()

    init(
        _ options: PreviewOptions,
        preview: Preview,
        watcher: FileWatcher,
        report: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        self.options = options
        self.preview = preview
        self.watcher = watcher
        self.report = report
    }

    func run() async throws {
        var rebuilder = self
        for await batch in watcher.changes.cancelOnGracefulShutdown() {
            await rebuilder.rebuild(after: batch.paths)
        }
        watcher.stop()
    }

    /// Builds the site, shows it or why there is none, and says so.
    ///
    /// - Parameter changed: The files that changed, as far as they are known.
    mutating func rebuild(after changed: [String]) async {
        let start = ContinuousClock.now
        do {
            let builder = SiteBuilder(options.build())
            let site = PreviewSite(try await builder.buildInMemory(remembering: &memory))
            preview.show(site)
            report(.built(PreviewBuild(site, changed: changed, took: .now - start)))
        } catch {
            let failure = error as? BuildFailure ?? BuildFailure(bug: error)
            preview.show(failure)
            report(.failed(failure, changed: changed, isShowing: preview.state.site != nil))
        }
    }
}

extension Rebuilder: CustomStringConvertible {
    /// A name for the log of services, which would else spell out all that is remembered.
    var description: String { "rebuilder" }
}

extension PreviewBuild {
    fileprivate init(_ site: PreviewSite, changed: [String], took: Duration) {
        self.init(
            pages: site.built.site.pages.count,
            previewOnly: site.built.previewOnly,
            warnings: site.built.warnings + site.hostDiagnostics,
            notes: site.built.notes,
            changed: changed,
            took: took
        )
    }
}
