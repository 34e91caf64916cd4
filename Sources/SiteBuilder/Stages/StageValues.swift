import Content
import Diagnostics
import JSONSchema
import Templates

/// What the stage `parse` gives.
struct ParsedSite: Sendable {
    var configuration: SiteConfiguration
    var pages: [Page]

    /// What `content/models.yaml` says, if there is one.
    var models: ModelTable?
    var templates: TemplateLibrary
    var assets: AssetBundle
}

/// What the stage `resolve` gives.
struct ResolvedSite: Sendable {
    var renderer: RenderStage
    var markdown: MarkdownStage
    var assets: AssetBundle

    /// The content files that are published as they are, by the path of their copy.
    func copies(_ files: [ContentFile]) -> [String: BuiltSite.Copy] {
        let copies = files.map { file in
            let copy = BuiltSite.Copy(source: file.path, stamp: file.stamp, size: file.size)
            return (renderer.routes.output(of: file.path), copy)
        }
        return Dictionary(copies) { one, _ in one }
    }

    /// Every file of the output, with the source it comes from.
    func outputs(_ files: [ContentFile]) -> [PlannedOutput] {
        let routes = renderer.routes
        let copied = files.map { file in
            PlannedOutput(
                file: OutputFile(
                    path: routes.output(of: file.path),
                    copying: file.location,
                    within: file.bounds
                ),
                source: file.path
            )
        }
        let assets = assets.outputs.map { PlannedOutput(file: $0, source: "templates/assets") }
        let manifest = OutputFile(path: "site.webmanifest") { [renderer, assets] in
            let root = Set(assets.map(\.file.path))
            return WebManifest.json(renderer.configuration, rootFiles: root).pretty
        }
        return copied + assets
            + (renderer.outputs + [manifest]).map { PlannedOutput(file: $0, source: nil) }
    }
}

/// A file of the output, and the source file that asks for its place, if one does.
struct PlannedOutput: Sendable {
    var file: OutputFile
    var source: String?
}

/// What the stage `render` gives: everything that is to be written, nothing of it made yet.
struct BuildPlan: Sendable {
    var site: Site
    var renderer: RenderStage
    var resolver: LinkResolver
    var outputs: [PlannedOutput]
    var warnings: [Diagnostic]
    var notes: [String]
    var assets: AssetBundle
    var copies: [String: BuiltSite.Copy]

    /// The texts of the templates, by their paths.
    var templates: [String: String]
}

/// Measures the stages by the clock.
struct StageClock {
    private(set) var times: [BuildReport.StageTime] = []
    private var last = ContinuousClock.now

    /// Notes that a stage is over.
    mutating func end(_ stage: BuildStage) {
        let now = ContinuousClock.now
        times.append(BuildReport.StageTime(stage: stage, duration: now - last))
        last = now
    }
}
