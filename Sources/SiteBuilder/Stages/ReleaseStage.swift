import Content
import Diagnostics
import Digests
import Markdown

/// Measures the files of releases, and renders their notes.
struct ReleaseStage {
    private let markdown: MarkdownStage

    /// Digests of the local files that releases name, by path.
    private var digests: [String: String] = [:]
    private let known: StampedMemory<String>
    private var kept = StampedMemory<String>()
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads every local file that a release of these pages names.
    ///
    /// - Parameters:
    ///   - pages: The pages.
    ///   - markdown: Knows the files and renders the notes.
    ///   - memory: The digests found before; afterwards, those found now.
    init(
        measuring pages: [Page],
        with markdown: MarkdownStage,
        remembering memory: inout StampedMemory<String>
    ) {
        self.markdown = markdown
        known = memory
        defer { memory = kept }
        for page in pages {
            for release in page.artifact?.releases ?? [] {
                for file in release.files { measure(file, of: page) }
                if let notes = release.notes { read(notes, of: page) }
            }
        }
    }

    /// Reports what the notes of a release say and the page does not show.
    private mutating func read(_ notes: Located<String>, of page: Page) {
        let document = markdown.document(of: Array(notes.value.utf8)[...], on: page)
        for remark in document.remarks {
            diagnostics.append(
                Diagnostic(
                    .warning,
                    in: page.path,
                    at: notes.position,
                    "in the release notes, \(remark.message)"
                )
            )
        }
        guard let block = document.blocks.first else { return }
        diagnostics.append(
            Diagnostic(
                in: page.path,
                at: notes.position,
                "the release notes ask for the block '\(block.name)'",
                hint: "a block stands in the text of a page only"
            )
        )
    }

    private mutating func measure(_ file: Located<ReleaseFile>, of page: Page) {
        guard case .local(let name) = file.value else { return }
        let path = "\(page.folder)/\(name)"
        guard let found = markdown.filesByPath[path] else {
            let near = markdown.filesByPath.keys.filter { $0.hasPrefix(page.folder + "/") }.sorted()
                .map { String($0.dropFirst(page.folder.count + 1)) }
            diagnostics.append(
                Diagnostic(
                    in: page.path,
                    at: file.position,
                    "the release file '\(name)' is not beside the page",
                    hint: nearestName(to: name, among: near).map { "did you mean '\($0)'?" }
                        ?? "put it at \(path), or name an address with its sha256"
                )
            )
            return
        }
        do throws(DiskError) {
            let digest = try known.value(of: path, found.stamp) { () throws(DiskError) in
                SHA256Digest(of: try File.read(found.location)).hex
            }
            digests[path] = digest
            kept.keep(digest, of: path, found.stamp)
        } catch {
            diagnostics.append(Diagnostic(in: path, error.reason))
        }
    }

    /// The releases of a page, newest first.
    func views(of page: Page, _ artifact: Artifact) -> [ReleaseView] {
        artifact.releasesByDate.enumerated().map { index, release in
            ReleaseView(
                version: release.version.value,
                date: release.date,
                isLatest: index == 0,
                notes: release.notes.map {
                    markdown.document(of: Array($0.value.utf8)[...], on: page).html
                },
                files: release.files.compactMap { view(of: $0.value, page) }
            )
        }
    }

    private func view(of file: ReleaseFile, _ page: Page) -> ReleaseFileView? {
        switch file {
        case .local(let name):
            let path = "\(page.folder)/\(name)"
            guard let found = markdown.filesByPath[path], let digest = digests[path] else {
                return nil
            }
            return ReleaseFileView(
                name: Self.lastPart(of: name),
                url: markdown.routes.url(of: path),
                size: found.size,
                sha256: digest
            )
        case .remote(let url, let sha256):
            return ReleaseFileView(
                name: Self.lastPart(of: url),
                url: url,
                size: nil,
                sha256: sha256
            )
        }
    }

    private static func lastPart(of path: String) -> String {
        String(path.split(separator: "/").last ?? path[...])
    }
}
