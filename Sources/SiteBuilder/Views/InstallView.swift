import Content
import Diagnostics
import Templates

/// What an install template can name: one package of one artifact.
struct InstallContext: TemplateRecord {
    var entry: PackageEntry
    var artifact: Artifact
    var title: String
    var permalink: Permalink
    var configuration: SiteConfiguration

    static let vocabulary = Vocabulary<InstallContext>(
        .text("name") { $0.entry.name },
        .text("bare_name") { $0.bareName },
        .text("title") { $0.title },
        .text("slug") { String($0.permalink.path.dropFirst()) },
        .text("url") { $0.permalink.path },
        .text("host") { $0.configuration.host },
        .text("base_url") { $0.configuration.baseURL },
        .text("scope") { $0.configuration.registries.scope },
        .text("version") { $0.artifact.latestRelease?.version.value },
        .record("repository") { $0.artifact.repository.map(RepositoryView.init) },
        .text("path") { $0.artifact.repositoryPath }
    )

    /// The name without an npm scope.
    private var bareName: String {
        guard entry.name.hasPrefix("@"), let slash = entry.name.firstIndex(of: "/") else {
            return entry.name
        }
        return String(entry.name[entry.name.index(after: slash)...])
    }
}

/// One way to install an artifact, rendered.
struct InstallView: TemplateRecord {
    var ecosystem: String
    var label: String
    var isFirst: Bool
    var body: String

    static let vocabulary = Vocabulary<InstallView>(
        .text("ecosystem") { $0.ecosystem },
        .text("label") { $0.label },
        .flag("is_first") { $0.isFirst },
        .html("body") { $0.body }
    )
}
