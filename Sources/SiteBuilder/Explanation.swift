import Content
import Diagnostics
import Markdown

/// Why a page is or is not in the site, where it came from, and what it links to.
package struct Explanation: Sendable {
    /// The lines to print.
    package var lines: [String]

    /// Whether the question had an answer; if not, the lines say what is near.
    package var isKnown: Bool
}

extension SiteBuilder {
    /// Explains a path of `content/`, an address, or a path on the site.
    ///
    /// - Parameter question: `content/weeks/06-debugger.md`, `/wk6-debugger` or
    ///   `https://52vibes.dev/wk6-debugger`.
    /// - Returns: What there is to say.
    /// - Throws: `BuildFailure` if the site has errors.
    package func explain(_ question: String) async throws -> Explanation {
        var clock = StageClock()
        var memory = BuildMemory()
        let plan = try await plan(clock: &clock, remembering: &memory)
        return Explainer(plan: plan).explanation(of: question)
    }
}

/// Finds what a question is about and says what is known of it.
private struct Explainer {
    let plan: BuildPlan

    private var site: Site { plan.site }

    func explanation(of question: String) -> Explanation {
        let path = normalized(question)
        if let lines = page(path) ?? leftOut(path) ?? alias(path) ?? otherFile(path) {
            return Explanation(lines: lines, isKnown: true)
        }
        return unknown(path)
    }

    private func page(_ path: String) -> [String]? {
        site.pages.firstIndex { $0.path == path || $0.permalink.path == path }.map(lines(ofPage:))
    }

    private func leftOut(_ path: String) -> [String]? {
        site.leftOut.first { $0.path == path || $0.permalink.path == path }
            .map { ["\($0.path) is not in the site: \($0.reason.words)"] }
    }

    private func alias(_ path: String) -> [String]? {
        site.redirects.first { $0.from == path }
            .map { ["\(path) is a former address: it leads to \($0.to)"] }
    }

    /// A file that comes from no page: the author's own, or one made of the whole site.
    private func otherFile(_ path: String) -> [String]? {
        let file = path == "/" ? "index" : String(path.drop { $0 == "/" })
        let output = plan.outputs.first {
            $0.source == path || [file, file + ".html"].contains($0.file.path)
        }
        guard let output else { return nil }
        guard let source = output.source else {
            return [
                "/\(file) is made by vibes from the site as a whole",
                "  output    \(output.file.path)",
            ]
        }
        return ["\(source) is published as it is", "  output    \(output.file.path)"]
    }

    /// The question as a source path or a path on the site.
    private func normalized(_ question: String) -> String {
        var path = question
        let base = site.configuration.baseURL
        if path == base || path.hasPrefix(base + "/") { path = String(path.dropFirst(base.count)) }
        if path.hasPrefix("./") { path.removeFirst(2) }
        if path.hasPrefix("/") || path.isEmpty {
            return Permalink("/" + path.drop { $0 == "/" }).path
        }
        return path.hasPrefix("content/") ? path : "/" + path
    }

    private func unknown(_ path: String) -> Explanation {
        let known = site.pages.flatMap { [$0.path, $0.permalink.path] }.sorted()
        let near = nearestName(to: path, among: known).map { ["  did you mean \($0)?"] } ?? []
        return Explanation(
            lines: ["nothing in the site is or makes \(path)"] + near,
            isKnown: false
        )
    }

    // MARK: - A page

    private func lines(ofPage index: Int) -> [String] {
        let page = site.pages[index]
        var lines = ["\(page.permalink)  \(page.title)"]
        func add(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append("  " + name.padding(to: 10) + value)
        }
        add("source", page.path)
        add("output", page.permalink.file)
        add(
            "layout",
            "templates/" + (page.template.map { "layouts/\($0.value)" } ?? page.layoutKind.layout)
                + ".mustache"
        )
        add("in site", inclusion(of: page))
        add("date", page.date?.rfc3339)
        add("weeks", page.artifact?.weeks.value.label)
        add("status", page.artifact?.status.rawValue)
        add("tags", page.tags.map(\.value).joined(separator: ", "))
        add("aliases", page.aliases.map(\.value).joined(separator: ", "))
        for link in links(of: index) { add("links to", link) }
        for path in linking(to: page) { add("linked by", path) }
        return lines
    }

    private func inclusion(of page: Page) -> String {
        if page.isDraft { return "yes: a draft, and drafts are included" }
        guard let date = page.date else { return "yes: no draft" }
        return date.day > plan.renderer.today
            ? "yes: dated after today, and such pages are included"
            : "yes: no draft, and not dated after today"
    }

    private func links(of index: Int) -> [String] {
        unique(plan.renderer.documents[index].links.map(\.url).filter { !$0.hasPrefix("#") })
    }

    private func linking(to page: Page) -> [String] {
        let path = page.permalink.path
        return zip(site.pages, plan.renderer.documents).filter { other, document in
            other.path != page.path
                && document.links.contains { $0.url == path || $0.url.hasPrefix(path + "#") }
        }.map(\.0.path)
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
