import Diagnostics
import Templates

/// The checked templates and the published assets, for as long as none of their files changes.
struct TemplateMemory: Sendable {
    private let templates: [SourceBytes]
    private let assets: [String: [UInt8]]

    let bundle: AssetBundle
    let library: TemplateLibrary
    let diagnostics: [Diagnostic]

    /// Loads the templates of a site, or takes what `memory` has if it is of the same files.
    init(_ sources: SiteSources, remembering memory: TemplateMemory?) {
        if let memory, memory.templates == sources.templates, memory.assets == sources.assets {
            self = memory
            return
        }
        templates = sources.templates
        assets = sources.assets
        let knowsAssets = memory?.assets == sources.assets
        bundle = (knowsAssets ? memory?.bundle : nil) ?? AssetBundle(sources.assets)
        var diagnostics: [Diagnostic] = []
        library = TemplateStage.load(sources.templates, assets: bundle, &diagnostics)
        self.diagnostics = diagnostics
    }
}
