import Content
import Diagnostics
import Markdown
import SiteBuilder

/// Finds where in the source something stands that was found in the output.
struct SourcePlaces: Sendable {
    private let built: BuiltSite

    /// The numbers of pages by their files in the output.
    private let pages: [String: Int]
    private let templates: [(path: String, text: String)]

    /// A place to report something at.
    struct Place: Hashable, Sendable {
        var file: String
        var position: Position?

        /// Whether the very text was found, and not only the file that it comes from.
        var isExact = false

        /// For what comes from the site as a whole.
        static let configuration = Place(file: SiteConfiguration.path)
    }

    init(_ built: BuiltSite) {
        self.built = built
        let files = built.site.pages.enumerated().map { ($1.permalink.file, $0) }
        pages = Dictionary(files) { one, _ in one }
        templates = built.templates.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Where a page as a whole is from: its Markdown file at its title, or the layout of a page that
    /// vibes makes.
    func place(ofPage file: String) -> Place {
        if let page = page(file) { return Place(file: page.path, position: page.position) }
        return Place(file: built.copies[file]?.source ?? Self.layout(ofMade: file))
    }

    /// Where the address of a link or an image stands: in the page's text, else in a template.
    func place(of address: String, on file: String) -> Place {
        linkPlace(of: address, on: file) ?? rawPlace(of: address, on: file)
            ?? template(holding: "\"\(address)\"") ?? place(ofPage: file)
    }

    private func linkPlace(of address: String, on file: String) -> Place? {
        if let page = page(file),
            let link = document(file)?.links.first(where: { $0.url == address })
        {
            return Place(
                file: page.path,
                position: link.place.position(
                    in: page.body,
                    firstLine: page.bodyLine,
                    underlining: link.destination
                ),
                isExact: true
            )
        }
        return nil
    }

    /// Where an address stands in raw HTML, which Markdown passes on as it is.
    private func rawPlace(of address: String, on file: String) -> Place? {
        guard let page = page(file) else { return nil }
        let body = String(decoding: page.body, as: UTF8.self)
        let position = Self.position(of: "\"\(address)\"", in: body, firstLine: page.bodyLine)
        return position.map { Place(file: page.path, position: $0, isExact: true) }
    }

    /// Where a heading stands.
    func place(ofHeading id: String?, on file: String) -> Place {
        guard let page = page(file), let id,
            let heading = document(file)?.headings.first(where: { $0.id == id })
        else { return id.flatMap { template(holding: "id=\"\($0)\"") } ?? place(ofPage: file) }
        let position = heading.place.position(in: page.body, firstLine: page.bodyLine)
        return Place(file: page.path, position: position)
    }

    /// Where a line of a file for the host is from: the author's own lines, the alias of a page, or
    /// vibes itself, which is nil.
    func place(ofHostFile name: String, line: Int, redirecting source: String?) -> Place? {
        if let first = built.ownHostLines[name], line >= first {
            return Place(
                file: "content/\(name)",
                position: Position(line: line - first + 1, column: 1)
            )
        }
        guard let source else { return nil }
        let path = source.count > 1 && source.hasSuffix("/") ? String(source.dropLast()) : source
        for page in built.site.pages {
            guard let alias = page.aliases.first(where: { $0.value == path }) else { continue }
            return Place(file: page.path, position: alias.position)
        }
        return nil
    }

    private func page(_ file: String) -> Page? { pages[file].map { built.site.pages[$0] } }

    private func document(_ file: String) -> MarkdownDocument? {
        pages[file].map { built.documents[$0] }
    }

    private func template(holding text: String) -> Place? {
        for template in templates {
            guard let position = Self.position(of: text, in: template.text, firstLine: 1) else {
                continue
            }
            return Place(file: template.path, position: position, isExact: true)
        }
        return nil
    }

    /// The first place of something in a text.
    private static func position(
        of needle: String,
        in text: String,
        firstLine: Int
    ) -> Position? {
        var number = firstLine
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let range = line.firstRange(of: needle) {
                return Position(
                    line: number,
                    column: line[..<range.lowerBound].unicodeScalars.count + 1,
                    length: needle.unicodeScalars.count
                )
            }
            number += 1
        }
        return nil
    }

    /// The layout of a page that no file of `content/` stands for.
    private static func layout(ofMade file: String) -> String {
        let parts = file.split(separator: "/")
        let name =
            switch (parts.first, parts.count) {
            case ("tags.html", 1): "tags"
            case ("tags", _): "tag"
            case ("weeks.html", 1): "weeks"
            case ("index.html", 1): "home"
            case ("404.html", 1): "not-found"
            case (let name?, 1) where name.hasPrefix("q"): "quarter"
            default: "page"
            }
        return "templates/layouts/\(name).mustache"
    }
}
