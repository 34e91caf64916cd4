package import Content
import Diagnostics

/// Writes the first version of a page, for an author to go on from.
package struct PageStarter {
    private let site: String

    /// Starts pages in the site in that folder.
    package init(site: String) {
        self.site = site
    }

    /// Starts the page of an artifact, as a draft.
    ///
    /// - Parameters:
    ///   - span: The artifact's weeks.
    ///   - title: The artifact's title.
    /// - Returns: The path of the new file, relative to the site folder.
    /// - Throws: `Diagnostic` if the weeks are not in the study, have a page already, or the file
    ///   cannot be written.
    package func startWeek(_ span: WeekSpan, title: String) throws -> String {
        let configuration = try loadConfiguration()
        guard span.last <= configuration.weeks else {
            throw Diagnostic(
                in: "content/weeks",
                "week \(span.label) is not one of the study's \(configuration.weeks) weeks"
            )
        }
        let numbers = span.first == span.last ? [span.first] : [span.first, span.last]
        let prefix = numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
        try refuseTaken(prefix: prefix + "-")
        return try write(
            """
            ---
            title: \(Self.quoted(title))
            week: \(span.slug)
            status: planned
            summary: \(Self.quoted("What \(title) does, in one sentence."))
            draft: true
            ---

            ## What it does


            """,
            to: "content/weeks/\(prefix)-\(slug(of: title)).md"
        )
    }

    /// Starts a page.
    ///
    /// - Parameters:
    ///   - path: Below `content/`, with or without `.md`.
    ///   - title: The title; nil takes it from the path.
    /// - Returns: The path of the new file, relative to the site folder.
    /// - Throws: `Diagnostic` if the path is no page of this site, the file exists or cannot be
    ///   written.
    package func startPage(_ path: String, title: String?) throws -> String {
        var path = path
        if path.hasPrefix("content/") { path.removeFirst(8) }
        if path.hasSuffix(".md") { path.removeLast(3) }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw Diagnostic(in: "content", "'\(path)' is not a path below content/")
        }
        let name = parts.last.map(String.init) ?? path
        let words =
            name == "_index" || name == "index" ? String(parts.dropLast().last ?? "Home") : name
        return try write(
            """
            ---
            title: \(Self.quoted(title ?? Self.title(from: words)))
            summary: What the page tells, in one sentence.
            draft: true
            ---


            """,
            to: "content/\(path).md"
        )
    }

    // MARK: - Files

    private func loadConfiguration() throws -> SiteConfiguration {
        let path = SiteConfiguration.path
        do {
            let bytes = try File.read("\(site)/\(path)")
            let (configuration, diagnostics) = SiteConfigurationParser.parse(bytes: bytes)
            guard let configuration else {
                throw diagnostics.sorted().first ?? Diagnostic(in: path, "it cannot be read")
            }
            return configuration
        } catch let error as DiskError {
            throw Diagnostic(in: path, error.reason, hint: "is '\(site)' the site folder?")
        }
    }

    private func refuseTaken(prefix: String) throws {
        let names = (try? TreeListing(of: "\(site)/content/weeks"))?.files.map(\.path) ?? []
        guard let taken = names.first(where: { $0.hasPrefix(prefix) }) else { return }
        throw Diagnostic(
            in: "content/weeks/\(taken)",
            "the week has a page already",
            hint: "edit it, or start a companion by hand with main: false"
        )
    }

    private func write(_ text: String, to path: String) throws -> String {
        do {
            try File.create("\(site)/\(path)", containing: Array(text.utf8))
        } catch {
            throw Diagnostic(in: path, error.reason)
        }
        return path
    }

    // MARK: - Words

    private static func quoted(_ text: String) -> String {
        let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "\"\(escaped)\""
    }

    /// `forking-a-week` as words: `Forking a week`.
    private static func title(from name: String) -> String {
        let words = name.map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
