import Content
import Diagnostics

/// A site made of front matter alone.
struct ExampleSite {
    let site: Site

    /// What an author reads about it, without the line breaks at the end.
    let output: String

    /// Resolves pages, each given by its path below `content/` and the lines of its front matter.
    init(
        _ files: KeyValuePairs<String, String>,
        configuration: SiteConfiguration = .example,
        includeDrafts: Bool = false,
        includeFuture: Bool = false
    ) {
        let sources = files.map { ("content/\($0.key)", "---\n\($0.value)\n---\n") }
        let pages = sources.compactMap { path, source in
            PageParser.parse(path: path, bytes: Array(source.utf8), configuration: configuration)
                .page
        }
        let options = SiteOptions(
            includeDrafts: includeDrafts,
            includeFuture: includeFuture,
            today: Day(daysSince1970: 20_454)
        )
        let result = Site.resolve(pages: pages, configuration: configuration, options: options)
        let texts = Dictionary(uniqueKeysWithValues: sources)
        var output = DiagnosticPrinter { texts[$0] }.text(for: result.diagnostics)
        while output.hasSuffix("\n") { output.removeLast() }
        site = result.site
        self.output = output
    }

    /// The addresses of pages given by their index.
    func addresses(_ pages: [Int]) -> [String] { pages.map { site.pages[$0].permalink.path } }

    /// The index of a page that the test has made.
    func index(_ path: String) -> Int { site.pageIndex(ofPath: "content/\(path)") ?? -1 }
}
