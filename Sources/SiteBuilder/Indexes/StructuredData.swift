import Content

/// What search engines read of a page, as JSON-LD (schema.org).
enum StructuredData {
    /// The site itself, on its home page, with the artifacts as a list.
    static func home(_ configuration: SiteConfiguration, artifacts: [ArtifactView]) -> JSON {
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
    static func artifact(_ view: ArtifactView) -> JSON {
        let configuration = view.configuration
        let url = configuration.absolute(view.page.permalink.path)
        return graph([
            [
                "@type": "SoftwareSourceCode",
                "@id": .string(url + "#code"),
                "name": .string(view.page.title),
                "description": JSON(view.page.summary),
                "url": .string(url),
                "codeRepository": JSON(view.artifact.repository?.url),
                "programmingLanguage": .nonEmpty(view.artifact.languages.map { .string($0) }),
                "license": JSON(view.artifact.licence),
                "version": JSON(view.releases.first?.version),
                "dateCreated": JSON(view.page.date.map { "\($0.day)" }),
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
    static func page(_ page: Page, section: Page?, _ configuration: SiteConfiguration) -> JSON {
        let url = configuration.absolute(page.permalink.path)
        return graph([
            [
                "@type": page.date == nil ? "WebPage" : "TechArticle",
                "@id": .string(url),
                "headline": .string(page.title),
                "description": JSON(page.summary),
                "url": .string(url),
                "inLanguage": .string(configuration.language),
                "datePublished": JSON(page.date?.rfc3339),
                "dateModified": JSON((page.updated ?? page.date)?.rfc3339),
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
    ) -> JSON {
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

    private static func graph(_ nodes: [JSON]) -> JSON {
        ["@context": "https://schema.org", "@graph": .array(nodes)]
    }

    private static func author(_ configuration: SiteConfiguration) -> JSON {
        [
            "@type": "Person",
            "name": .string(configuration.author.name),
            "url": JSON(configuration.author.url),
        ]
    }

    private static func breadcrumbs(
        _ above: [(String, Permalink)],
        page: String,
        _ permalink: Permalink,
        _ configuration: SiteConfiguration
    ) -> JSON {
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
    ) -> JSON {
        [
            "@type": "ListItem",
            "position": .number(position),
            "name": .string(name),
            "item": .string(configuration.absolute(permalink.path)),
        ]
    }
}
