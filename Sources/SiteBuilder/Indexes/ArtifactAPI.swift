import Content
import Diagnostics
import JSONSchema

/// The site as data: the calendar, and a file for each artifact.
enum ArtifactAPI {
    /// The shape's version; it changes when a member changes its meaning.
    private static let schema: JSONValue = 1

    /// The file of an artifact, relative to the output folder.
    static func file(of page: Page) -> String { "api/\(slug(page)).json" }

    /// The file of its newest release.
    static func latestFile(of page: Page) -> String { "api/\(slug(page))/latest.json" }

    private static func slug(_ page: Page) -> String { String(page.permalink.path.dropFirst()) }

    /// All artifacts in the order of their weeks.
    static func weeks(
        _ artifacts: [ArtifactView],
        _ configuration: SiteConfiguration
    ) -> JSONValue {
        [
            "schema": schema,
            "title": .string(configuration.title),
            "url": .string(configuration.baseURL + "/weeks"),
            "start": .string("\(configuration.start)"),
            "weeks": .number(configuration.weeks),
            "quarters": .array(
                configuration.quarters.enumerated().map { index, quarter in
                    ["quarter": .number(index + 1), "theme": .string(quarter.theme)]
                }
            ),
            "artifacts": .array(artifacts.map(brief)),
        ]
    }

    /// Everything the site knows of one artifact.
    static func artifact(_ view: ArtifactView) -> JSONValue {
        guard case .object(let members) = brief(view) else { return brief(view) }
        let base = view.configuration.baseURL
        let more: JSONObject = [
            "licence": JSONValue(view.artifact.licence),
            "languages": .nonEmpty(view.artifact.languages.map { .string($0) }),
            "post": JSONValue(view.artifact.post),
            "logs": JSONValue(view.artifact.logs),
            "markdown": .string(base + view.page.permalink.markdown),
            "used_by": .nonEmpty(view.usedBy.map { .number($0.span.first) }),
            "tags": .nonEmpty(view.page.tags.map { .string($0.value) }),
            "packages": .nonEmpty(
                view.artifact.packages.map {
                    ["ecosystem": .string($0.ecosystem.value), "name": .string($0.name)]
                }
            ),
            "releases": .nonEmpty(view.releases.map { release($0, base: base) }),
        ]
        return .object(["schema": schema] + members + more)
    }

    /// The newest release alone, for programs that ask for an update; nil if there is none.
    static func latest(_ view: ArtifactView) -> JSONValue? {
        guard let latest = view.releases.first,
            case .object(let members) = release(latest, base: view.configuration.baseURL)
        else { return nil }
        return .object(["schema": schema, "artifact": .string(view.page.title)] + members)
    }

    private static func brief(_ view: ArtifactView) -> JSONValue {
        let configuration = view.configuration
        return [
            "weeks": .array(view.span.weeks.map { .number($0) }),
            "main": .bool(view.artifact.isMain),
            "title": .string(view.page.title),
            "slug": .string(slug(view.page)),
            "url": .string(configuration.absolute(view.page.permalink.path)),
            "api": .string(configuration.absolute("/" + file(of: view.page))),
            "status": .string(view.artifact.status.rawValue),
            "quarter": .number(view.quarter.number),
            "starts": .string("\(configuration.firstDay(ofWeek: view.span.first))"),
            "ends": .string("\(configuration.lastDay(ofWeek: view.span.last))"),
            "date": JSONValue(view.page.date.map { $0.time == nil ? "\($0.day)" : $0.rfc3339 }),
            "summary": JSONValue(view.page.summary),
            "capability": JSONValue(view.artifact.capability),
            "builds_on": .array(view.artifact.buildsOn.map { .number($0.value) }),
            "repository": JSONValue(view.artifact.repository?.url),
        ]
    }

    private static func release(_ release: ReleaseView, base: String) -> JSONValue {
        [
            "version": .string(release.version),
            "date": .string(release.date.rfc3339),
            "files": .array(
                release.files.map { file in
                    [
                        "name": .string(file.name),
                        "url": .string(file.url.hasPrefix("/") ? base + file.url : file.url),
                        "size": file.size.map { .number($0) },
                        "sha256": .string(file.sha256),
                    ]
                }
            ),
        ]
    }
}
