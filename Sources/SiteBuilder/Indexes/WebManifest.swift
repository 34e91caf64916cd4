import Content
import JSONSchema

/// The web app manifest (W3C), so that the site can be put on a home screen under its own name.
enum WebManifest {
    /// Icons that are there are named; a site without any has none.
    ///
    /// - Parameters:
    ///   - configuration: Names and language.
    ///   - rootFiles: The paths of the files at the site's root.
    /// - Returns: The manifest.
    static func json(_ configuration: SiteConfiguration, rootFiles: Set<String>) -> JSONValue {
        let icons = icons.filter { rootFiles.contains($0.file) }.map { icon -> JSONValue in
            [
                "src": .string("/\(icon.file)"),
                "sizes": .string(icon.sizes),
                "type": .string(icon.type),
            ]
        }
        return [
            "id": "/",
            "name": .string(configuration.title),
            "short_name": .string(String(configuration.title.prefix(12))),
            "description": .string(configuration.description),
            "lang": .string(configuration.language),
            "start_url": "/",
            "scope": "/",
            "display": "minimal-ui",
            "theme_color": "#1d2021",
            "background_color": "#1d2021",
            "icons": .array(icons),
        ]
    }

    private static let icons = [
        (file: "icon-192.png", sizes: "192x192", type: "image/png"),
        (file: "icon-512.png", sizes: "512x512", type: "image/png"),
        (file: "favicon.svg", sizes: "any", type: "image/svg+xml"),
    ]
}
