package import Diagnostics

/// Reads the front matter of a page and checks it against the schema (DESIGN, "Content").
package enum PageParser {
    /// Parses a file of `content/`.
    ///
    /// - Parameters:
    ///   - path: The path relative to the site folder, `content/weeks/06-debugger.md`.
    ///   - bytes: The whole file.
    ///   - configuration: The site's, for the number of weeks.
    /// - Returns: The page, as far as it could be read, or nil if it lacks what every page of its
    ///   kind has; with everything that is wrong in its front matter.
    package static func parse(
        path: String,
        bytes: [UInt8],
        configuration: SiteConfiguration
    ) -> (page: Page?, diagnostics: [Diagnostic]) {
        do throws(Diagnostic) {
            let source = try SourceBytes(bytes, of: path)
            let block = try FrontMatterBlock(of: source, path: path)
            var reader = try MappingReader(
                parsing: block.yaml,
                file: path,
                firstLine: 2,
                position: Position(line: 1, column: 1, length: 3)
            )
            let file = ContentPath(path)
            let page = reader.page(of: file, in: block, configuration: configuration)
            reader.finish { file.role != .artifact && isArtifactKey($0) ? elsewhere : nil }
            return (page, reader.diagnostics)
        } catch {
            return (nil, [error])
        }
    }

    private static let elsewhere = "it is read only in content/weeks/"
}

extension MappingReader {
    /// Reads all keys of a page.
    fileprivate mutating func page(
        of file: ContentPath,
        in block: FrontMatterBlock,
        configuration: SiteConfiguration
    ) -> Page? {
        let title = one("title", .line, required: true)
        let summary = one("summary", .line)
        let dates = (date: one("date", .moment)?.value, updated: one("updated", .moment)?.value)
        let isDraft = one("draft", .boolean)?.value ?? false
        let tags = tags()
        let slug = addressSlug(of: file)
        let kind = kind(of: file, date: dates.date, configuration: configuration)
        let permalink = permalink(of: file, slug: slug, kind: kind)
        let aliases = aliases(of: permalink)
        let weight = one("weight", .integer)?.value
        let template = one("template", .line)
        let toc = one("toc", .boolean)?.value
        let playground = playground(pageTitle: title?.value)
        let extra = extra()
        if !isDraft, file.wantsSummary { checkSummary(title) }
        guard let title, let kind, let permalink else { return nil }
        return Page(
            kind: kind,
            path: source.file,
            permalink: permalink,
            title: title.value,
            summary: summary?.value,
            date: dates.date,
            updated: dates.updated,
            isDraft: isDraft,
            tags: tags,
            aliases: aliases,
            weight: weight,
            template: template,
            toc: toc,
            playground: playground,
            extra: extra,
            source: block.bytes,
            bodyOffset: block.bodyOffset,
            bodyLine: block.bodyLine,
            position: slug?.position ?? title.position
        )
    }

    private mutating func checkSummary(_ title: Located<String>?) {
        guard !entries.contains(where: { $0.key.value == "summary" }) else { return }
        warn(
            at: title?.position ?? position,
            "no summary: lists and feeds will show the first paragraph",
            hint: "add a line 'summary: One sentence.'"
        )
    }

    private mutating func kind(
        of file: ContentPath,
        date: Moment?,
        configuration: SiteConfiguration
    ) -> Page.Kind? {
        switch file.role {
        case .home: .home
        case .notFound: .notFound
        case .section: .section
        case .page: .page
        case .artifact: artifact(date: date, configuration: configuration).map { .artifact($0) }
        }
    }
}

extension ContentPath {
    fileprivate var wantsSummary: Bool { role == .page || role == .artifact }
}
