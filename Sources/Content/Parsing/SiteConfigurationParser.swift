package import Diagnostics

/// Reads `content/site.yaml`.
package enum SiteConfigurationParser {
    /// Parses the file.
    ///
    /// - Returns: The configuration, or nil if a required key is missing or wrong; with everything
    ///   that is wrong in the file.
    package static func parse(
        bytes: [UInt8]
    ) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
        do throws(Diagnostic) {
            let source = try SourceBytes(bytes, of: SiteConfiguration.path)
            var reader = try MappingReader(
                parsing: source.text(source.start..<bytes.count),
                file: SiteConfiguration.path,
                firstLine: 1,
                position: nil
            )
            let configuration = reader.configuration()
            reader.finish()
            return (configuration, reader.diagnostics)
        } catch {
            return (nil, [error])
        }
    }
}

extension MappingReader {
    fileprivate mutating func configuration() -> SiteConfiguration? {
        let title = one("title", .line, required: true)?.value
        let baseURL = one("base_url", .baseURL, required: true)?.value
        let description = one("description", .line, required: true)?.value
        let start = one("start", .day, required: true)?.value
        let weeks = one("weeks", .weekCount, required: true)
        let quarters = quarters(of: weeks)
        let tagline = one("tagline", .line)?.value
        let language = one("language", .language)?.value ?? "en"
        let author = author() ?? .init(name: title ?? "")
        let blog = one("blog", .webAddress)?.value
        let repository = one("repository", .repository)?.value
        let navigation = navigation()
        let scope = scope()
        let markdown = markdown()
        let playground = playgroundConfiguration()
        guard let title, let baseURL, let description, let start, let weeks else { return nil }
        var configuration = SiteConfiguration(
            title: title,
            baseURL: baseURL,
            tagline: tagline,
            description: description,
            language: language,
            author: author,
            blog: blog,
            repository: repository,
            start: start,
            weeks: weeks.value,
            quarters: quarters,
            navigation: navigation,
            registries: .init(scope: scope ?? ""),
            markdown: markdown,
            playground: playground
        )
        if scope == nil {
            configuration.registries.scope = String(configuration.host.prefix { $0 != "." })
        }
        return quarters.isEmpty ? nil : configuration
    }

    private mutating func author() -> SiteConfiguration.Author? {
        mapping("author") { reader in
            let name = reader.one("name", .line, required: true)
            let url = reader.one("url", .webAddress)?.value
            reader.finish()
            return name.map { .init(name: $0.value, url: url) }
        } ?? nil
    }

    /// The quarters' themes; each is a mapping, or a text alone.
    private mutating func quarters(of weeks: Located<Int>?) -> [SiteConfiguration.QuarterTheme] {
        let items = items("quarters", wanted: "a list of themes", required: true)
        if let weeks, !items.isEmpty, !weeks.value.isMultiple(of: items.count) {
            fail(
                at: weeks.position,
                "\(weeks.value) weeks cannot be divided into \(items.count) quarters",
                hint: "'weeks' must be a multiple of the number of quarters"
            )
        }
        return items.compactMap { item in
            if item.isScalar { return read(item, .line).map { .init(theme: $0.value) } }
            return mapping(in: item, wanted: "a theme or {theme: …, summary: …}") { reader in
                let theme = reader.one("theme", .line, required: true)
                let summary = reader.one("summary", .line)?.value
                reader.finish()
                return theme.map { .init(theme: $0.value, summary: summary) }
            } ?? nil
        }
    }

    private mutating func navigation() -> [Located<SiteConfiguration.NavigationItem>] {
        items("navigation", wanted: "a list of {title: …, url: …}").compactMap { item in
            mapping(in: item, wanted: "a mapping with title and url") { reader in
                let title = reader.one("title", .line, required: true)
                let url = reader.one("url", .linkAddress, required: true)
                reader.finish()
                guard let title, let url else { return nil }
                return Located(.init(title: title.value, url: url.value), at: url.position)
            } ?? nil
        }
    }

    private mutating func scope() -> String? {
        mapping("registries") { reader in
            let scope = reader.one("scope", .scope)?.value
            reader.finish()
            return scope
        } ?? nil
    }

    private mutating func markdown() -> SiteConfiguration.MarkdownOptions {
        mapping("markdown") { reader in
            let rawHTML = reader.one("raw_html", .boolean)?.value ?? false
            let isSmart = reader.one("smart_punctuation", .boolean)?.value ?? false
            reader.finish()
            return .init(rawHTML: rawHTML, smartPunctuation: isSmart)
        } ?? .init(rawHTML: false)
    }
}
