import Diagnostics
import ModuleLinking

/// The files of `templates/assets`, as templates include them and as they are published.
///
/// A file's address holds a part of its digest, so that the host can let browsers keep it for good.
/// Files below `root/` are asked for by a fixed name and are published under it. Modules that others
/// import are published in the files of those (see `ModuleGraph`), and not by themselves.
struct AssetBundle: Sendable {
    /// One file as it is published.
    struct Asset: Sendable {
        /// The address, `/assets/css/base.1a2b3c4d.css`.
        var url: String
        var bytes: [UInt8]
        var integrity: String
    }

    /// The published files by their name below `templates/assets`.
    let assets: [String: Asset]
    let diagnostics: [Diagnostic]

    /// The modules in whose files others are published, by the names of the others.
    private let entriesByPart: [String: [String]]

    static let folder = "templates/assets/"

    /// Publishes the files given by their name below `templates/assets`.
    init(_ sources: [String: [UInt8]]) {
        let modules = ModuleGraph(sources, folder: Self.folder)
        var publisher = AssetPublisher(sources, modules: modules)
        publisher.publishAll()
        assets = publisher.assets
        diagnostics = modules.diagnostics + publisher.diagnostics
        entriesByPart = modules.entriesByPart
    }
}

extension AssetBundle {
    /// The texts templates include: `asset/NAME` is the whole tag of a style sheet or a module,
    /// `url/NAME` the address, `integrity/NAME` the digest for subresource integrity.
    var fragments: [String: String] {
        var fragments: [String: String] = [:]
        for (name, asset) in assets {
            fragments["asset/\(name)"] = asset.tag
            fragments["url/\(name)"] = asset.url
            fragments["integrity/\(name)"] = asset.integrity
        }
        return fragments
    }

    /// The names of fragments that there would be if the module were no part of others, and what to
    /// include instead.
    var absentFragments: [String: String] {
        var hints: [String: String] = [:]
        for (part, entries) in entriesByPart {
            for kind in ["asset", "url", "integrity"] {
                let tags = entries.map { "{{>\(kind)/\($0)}}" }.joined(separator: " and ")
                hints["\(kind)/\(part)"] = "the module is a part of \(tags)"
            }
        }
        return hints
    }

    /// The files to write.
    var outputs: [OutputFile] {
        assets.values.sorted { $0.url < $1.url }.map { asset in
            OutputFile(path: String(asset.url.dropFirst())) { asset.bytes }
        }
    }
}

extension AssetBundle.Asset {
    fileprivate var tag: String {
        if url.hasSuffix(".css") {
            return "<link rel=\"stylesheet\" href=\"\(url)\" integrity=\"\(integrity)\">\n"
        }
        if url.hasSuffix(".js") {
            return "<script type=\"module\" src=\"\(url)\" integrity=\"\(integrity)\"></script>\n"
        }
        return url
    }
}
