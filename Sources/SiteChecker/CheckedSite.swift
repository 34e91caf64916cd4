import CloudflarePages
import SiteBuilder

/// A built site with what the rules look at, read once for all of them.
struct CheckedSite: Sendable {
    let built: BuiltSite
    let files: [MadeFile]

    /// The pages of the output, in the order of their files.
    let pages: [PageFacts]
    let host: HostSite<OutputPaths>
    let places: SourcePlaces

    private let pagesByFile: [String: Int]

    /// Makes every file of a site and reads its pages.
    ///
    /// - Throws: What one of the files could not be made for.
    init(_ built: BuiltSite, jobs: Int) async throws {
        let made = await concurrentMap(built.files, jobs: jobs) { file in
            Result { try MadeFile(file) }
        }
        let files = try made.map { try $0.get() }
        let pages = files.compactMap(\.page)
        self.built = built
        self.files = files
        self.pages = pages
        pagesByFile = Dictionary(zip(pages.map(\.file), pages.indices)) { one, _ in one }
        places = SourcePlaces(built)
        host = HostSite(
            assets: OutputPaths(paths: Set(files.map(\.path))),
            redirects: RedirectRules(
                parsing: files.text(of: "_redirects") ?? "",
                file: "_redirects"
            ),
            headers: HeaderRules(parsing: files.text(of: "_headers") ?? "", file: "_headers")
        )
    }

    /// The page in a file of the output.
    func page(in file: String) -> PageFacts? { pagesByFile[file].map { pages[$0] } }

    /// What the host answers to somebody who follows an address of the site.
    func answer(to path: String) -> HostResponse {
        host.response(
            to: HostRequest(method: "GET", path: path, query: nil, host: nil, headers: [:])
        )
    }
}

/// The paths of a site's files: whether the host has a file is all that a check asks.
struct OutputPaths: AssetCatalogue {
    let paths: Set<String>

    func contains(_ path: String) -> Bool { paths.contains(path) }
    func key(of path: String) -> String { "" }
}

extension [MadeFile] {
    /// The text of a file, if there is one that is kept.
    func text(of path: String) -> String? { first { $0.path == path }?.text }
}
