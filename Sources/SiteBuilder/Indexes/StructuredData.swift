import Content
import JSONSchema

/// What search engines read of a page, as JSON-LD (schema.org).
enum StructuredData {
    /// The site itself, on its home page, with the artifacts as a list.
    static func home(_ configuration: SiteConfiguration, artifacts: [ArtifactView]) -> JSONValue {
        graph([
            [
                "@type": "WebSite",
                "@id": .string(configuration.baseURL + "/#site"),
                "name": .string(configuration.title),
                "url": .string(configuration.baseURL + "/"),
                "description": .string(configuration.description),
                "inLanguage": .string(configuration.language),
                "author": author(configuration),
            ],
            [
                "@type": "ItemList",
                "itemListElement": .array(
                    artifacts.enumerated().map { index, view in
                        listItem(index + 1, view.page.title, view.page.permalink, configuration)
                    }
                ),
            ],
        ])
    }

    /// An artifact: its source code, and the way to it.
    static func artifact(_ view: ArtifactView) -> JSONValue {
        let configuration = view.configuration
        let url = configuration.absolute(view.page.permalink.path)
        return graph([
            [
                "@type": "SoftwareSourceCode",
                "@id": .string(url + "#code"),
                "name": .string(view.page.title),
                "description": JSONValue(view.page.summary),
                "url": .string(url),
                "codeRepository": JSONValue(view.artifact.repository?.url),
                "programmingLanguage": .nonEmpty(view.artifact.languages.map { .string($0) }),
                "license": JSONValue(view.artifact.licence),
                "version": JSONValue(view.releases.first?.version),
                "dateCreated": JSONValue(view.page.date.map { "\($0.day)" }),
                "author": author(configuration),
            ],
            breadcrumbs(
                [("Weeks", Permalink("/weeks")), (view.quarter.name, view.quarter.permalink)],
                page: view.page.title,
                view.page.permalink,
                configuration
            ),
        ])
    }

    /// A dated page is an article, any other a page.
    static func page(
        _ page: Page,
        section: Page?,
        _ configuration: SiteConfiguration
    ) -> JSONValue {
        let url = configuration.absolute(page.permalink.path)
        return graph([
            [
                "@type": page.date == nil ? "WebPage" : "TechArticle",
                "@id": .string(url),
                "headline": .string(page.title),
                "description": JSONValue(page.summary),
                "url": .string(url),
                "inLanguage": .string(configuration.language),
                "datePublished": JSONValue(page.date?.rfc3339),
                "dateModified": JSONValue((page.updated ?? page.date)?.rfc3339),
                "author": author(configuration),
            ],
            breadcrumbs(
                section.map { [($0.title, $0.permalink)] } ?? [],
                page: page.title,
                page.permalink,
                configuration
            ),
        ])
    }

    /// A page that lists others.
    static func list(
        title: String,
        _ permalink: Permalink,
        _ configuration: SiteConfiguration
    ) -> JSONValue {
        graph([
            [
                "@type": "CollectionPage",
                "@id": .string(configuration.absolute(permalink.path)),
                "name": .string(title),
                "url": .string(configuration.absolute(permalink.path)),
                "inLanguage": .string(configuration.language),
            ],
            breadcrumbs([], page: title, permalink, configuration),
        ])
    }

    private static func graph(_ nodes: [JSONValue]) -> JSONValue {
        ["@context": "https://schema.org", "@graph": .array(nodes)]
    }

    private static func author(_ configuration: SiteConfiguration) -> JSONValue {
        [
            "@type": "Person",
            "name": .string(configuration.author.name),
            "url": JSONValue(configuration.author.url),
        ]
    }

    private static func breadcrumbs(
        _ above: [(String, Permalink)],
        page: String,
        _ permalink: Permalink,
        _ configuration: SiteConfiguration
    ) -> JSONValue {
        let trail = [("Home", Permalink.home)] + above + [(page, permalink)]
        return [
            "@type": "BreadcrumbList",
            "itemListElement": .array(
                trail.enumerated().map { index, step in
                    listItem(index + 1, step.0, step.1, configuration)
                }
            ),
        ]
    }

    private static func listItem(
        _ position: Int,
        _ name: String,
        _ permalink: Permalink,
        _ configuration: SiteConfiguration
    ) -> JSONValue {
        [
            "@type": "ListItem",
            "position": .number(position),
            "name": .string(name),
            "item": .string(configuration.absolute(permalink.path)),
        ]
    }
}
