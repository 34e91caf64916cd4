import Content
import Diagnostics
import Markdown

/// Checks that every internal link leads to something: a page, a heading on it, or a file.
struct LinkCheck: Sendable {
    let resolver: LinkResolver

    /// The paths of everything the site publishes, relative to the output folder.
    let outputs: Set<String>

    let site: Site
    let documents: [MarkdownDocument]

    /// The problems of all pages' links, each at its place, found by `jobs` workers at once.
    func problems(jobs: Int) async -> [Diagnostic] {
        await concurrentMap(Array(site.pages.indices), jobs: jobs) { number in
            problems(of: site.pages[number], documents[number])
        }.flatMap(\.self)
    }

    private func problems(of page: Page, _ document: MarkdownDocument) -> [Diagnostic] {
        let folder = page.folder
        return document.links.compactMap { link in
            guard let (message, hint) = problem(of: link, on: page, in: folder) else { return nil }
            let position = link.place.position(
                in: page.body,
                firstLine: page.bodyLine,
                underlining: link.destination
            )
            return Diagnostic(in: page.path, at: position, message, hint: hint)
        }
    }

    private func problem(
        of link: Link,
        on page: Page,
        in folder: String
    ) -> (String, String?)? {
        switch resolver.target(of: link.destination, in: folder) {
        case .external(let url):
            return link.url.isEmpty ? ("'\(url)' would run code and is left out", nil) : nil
        case .fragment(let id):
            return headingProblem(id, at: page.permalink.path)
        case .path(let path, let suffix):
            return pathProblem(path)
                ?? fragment(of: suffix).flatMap { headingProblem($0, at: path) }
        case .leftOut(let other):
            return ("'\(link.destination)' is not in the site: \(other.reason.words)", nil)
        case .missing(let contentPath):
            return ("there is no file '\(contentPath)'", fileHint(for: contentPath, from: page))
        }
    }

    /// The nearest file of the folder that the link names.
    private func fileHint(for path: String, from page: Page) -> String? {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let names = (Array(resolver.pages.keys) + resolver.files.keys)
            .filter { $0.hasPrefix(folder) && $0 != page.path }
            .map { String($0.dropFirst(folder.count)) }
            .sorted()
        return nearestName(to: String(path.dropFirst(folder.count)), among: names)
            .map { "did you mean '\($0)', in \(folder)?" }
    }

    private func pathProblem(_ path: String) -> (String, String?)? {
        guard !isPublished(path) else { return nil }
        let known = resolver.pages.values.map(\.path).sorted()
        let hint = nearestName(to: path, among: known).map { "did you mean '\($0)'?" }
        return ("nothing is published at '\(path)'", hint)
    }

    /// Whether the host would answer for a path: the file itself or the page of that name.
    private func isPublished(_ path: String) -> Bool {
        let file = String((path.percentDecoded ?? path).dropFirst())
        return outputs.contains(file.isEmpty ? "index.html" : file)
            || outputs.contains(file + ".html")
    }

    private func fragment(of suffix: String) -> String? {
        suffix.firstIndex(of: "#").map { String(suffix[suffix.index(after: $0)...]) }
    }

    /// Pages without a document have ids that layouts decide, and so have artifacts for their
    /// releases, so nothing is said of them.
    private func headingProblem(_ fragment: String, at path: String) -> (String, String?)? {
        guard !fragment.isEmpty, let page = site.page(at: Permalink(path)),
            let index = site.pageIndex(ofPath: page.path)
        else { return nil }
        let id = fragment.percentDecoded ?? fragment
        let ids = documents[index].headings.map(\.id) + documents[index].otherIDs
        let releases = page.artifact?.releases.map { "v\($0.version.value)" } ?? []
        guard path != Permalink.weeks.path, !ids.contains(id), !releases.contains(id) else {
            return nil
        }
        let hint = nameHint(for: id, among: ids, noun: "its headings are")
        return ("'\(path)' has no heading '#\(id)'", hint)
    }
}
