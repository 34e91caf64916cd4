import Content
import Diagnostics

/// What Markdown twins say besides the text of their page.
extension RenderStage {
    func twinLink(_ page: Page) -> MarkdownTwin.Link {
        (page.title, page.permalink.path, page.summary)
    }

    /// What stands above the text of an artifact's twin.
    func twinFacts(of page: Page) -> [(String, String)] {
        guard let view = facts.artifact(page.permalink) else { return [] }
        let artifact = view.artifact
        let facts: [(String, String?)] =
            [
                ("Week", "\(view.span.label), \(configuration.dates(of: view.span))"),
                ("Status", artifact.status.rawValue),
                ("Capability", artifact.capability),
                ("Languages", list(artifact.languages)),
                ("Licence", artifact.licence),
                ("Repository", artifact.repository?.url),
                ("Story", artifact.post),
                ("Logs", artifact.logs),
                ("Service", artifact.service),
                ("Planned instead", artifact.roadmap),
                ("Builds on", list(view.buildsOn.map(link))),
                ("Used by", list(view.usedBy.map(link))),
                ("Beside it", list(view.companions.map(link))),
            ]
            + artifact.packages.map { ("Package", "\($0.ecosystem.value): `\($0.name)`") }
            + view.releases.flatMap(releaseFacts)
        return facts.compactMap { name, value in value.map { (name, $0) } }
    }

    /// A release and its files, with their digests.
    private func releaseFacts(_ release: ReleaseView) -> [(String, String?)] {
        let files = release.files.map { file -> (String, String?) in
            let url = file.url.hasPrefix("/") ? configuration.absolute(file.url) : file.url
            return ("File", "[\(file.name.escapedForMarkdown)](\(url)), SHA-256 `\(file.sha256)`")
        }
        return [("Release", "\(release.version), \(release.date.day)")] + files
    }

    private func list(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private func link(_ reference: ReferenceView) -> String {
        "[\(reference.title.escapedForMarkdown)](\(configuration.absolute(reference.url)))"
    }
}
