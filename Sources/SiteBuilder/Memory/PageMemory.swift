import Content
import Diagnostics

/// The checked front matter of pages, for as long as page and configuration are the same.
struct PageMemory: Sendable {
    /// What parsing a page gave.
    struct Entry: Sendable {
        var page: Page?
        var diagnostics: [Diagnostic]

        /// Parses a page.
        init(_ source: SourceBytes, _ configuration: SiteConfiguration) {
            (page, diagnostics) = PageParser.parse(
                path: source.path,
                bytes: source.bytes,
                configuration: configuration
            )
        }
    }

    private var configuration: ConfigurationSource?
    private var entries: [String: (bytes: [UInt8], entry: Entry)] = [:]

    /// The entry of a page with these bytes, parsed under this configuration.
    func entry(of source: SourceBytes, _ configuration: ConfigurationSource) -> Entry? {
        guard self.configuration == configuration, let known = entries[source.path],
            known.bytes == source.bytes
        else { return nil }
        return known.entry
    }

    init() {}

    /// Keeps the entries of all pages of a build.
    init(_ sources: [SourceBytes], _ results: [Entry], _ configuration: ConfigurationSource) {
        self.configuration = configuration
        entries = Dictionary(
            zip(sources, results).map { ($0.path, ($0.bytes, $1)) },
            uniquingKeysWith: { one, _ in one }
        )
    }
}

/// All that the configuration is made from.
struct ConfigurationSource: Equatable, Sendable {
    /// The bytes of `content/site.yaml`.
    var bytes: [UInt8]?
    var baseURL: String?
}
