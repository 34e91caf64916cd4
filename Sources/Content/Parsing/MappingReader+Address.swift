import Diagnostics

extension MappingReader {
    /// The author's own last part of the address.
    mutating func addressSlug(of file: ContentPath) -> Located<String>? {
        guard let slug = one("slug", .slug) else { return nil }
        switch file.role {
        case .page, .artifact: return slug
        case .home, .notFound, .section:
            warn(
                at: slug.position,
                "'slug' has no effect here",
                hint: "the address of this page follows from its place in content/"
            )
            return nil
        }
    }

    /// The address of the page; nil, with an error, if its name has nothing to make one from.
    mutating func permalink(
        of file: ContentPath,
        slug: Located<String>?,
        kind: Page.Kind?
    ) -> Permalink? {
        if file.role == .home { return .home }
        if let slug { return file.permalink(ending: slug.value) }
        if case .artifact(let artifact) = kind {
            return artifactPermalink(file, weeks: artifact.weeks)
        }
        let parts = (file.folders + [file.name]).map { fileSlug(of: $0) }
        if parts.allSatisfy({ !$0.isEmpty }) { return file.permalink(ending: parts.last ?? "") }
        fail(
            at: nil,
            "no address can be made of the file's name",
            hint: "use letters and digits in the names of files and folders"
        )
        return nil
    }

    private mutating func artifactPermalink(
        _ file: ContentPath,
        weeks: Located<WeekSpan>
    ) -> Permalink {
        let name = ArtifactFileName(file.name)
        let slug = name.slug(for: weeks.value)
        if let other = name.otherWeeks(than: weeks.value) {
            warn(
                at: weeks.position,
                "the file's name says week \(other), but 'week' is \(weeks.value.slug)",
                hint: "the address is '/\(slug)'; rename the file, or set 'slug'"
            )
        }
        return file.permalink(ending: slug)
    }

    /// The former addresses of a page.
    mutating func aliases(of permalink: Permalink?) -> [Located<String>] {
        let aliases = list(
            "aliases",
            .alias,
            wanted: "a list of paths like /old-name",
            allowsOne: true
        )
        return aliases.filter { alias in
            guard alias.value == permalink?.path else { return true }
            fail(at: alias.position, "the alias '\(alias.value)' is the page's own address")
            return false
        }
    }
}

extension ValueForm<String> {
    /// The last part of an address.
    fileprivate static let slug = ValueForm("text") { scalar throws(ValueProblem) in
        guard !isSlug(scalar.text) else { return scalar.text }
        let better = fileSlug(of: scalar.text)
        throw ValueProblem(
            "% may have lower-case letters, digits, '-', '_' and '.', not '\(scalar.text)'",
            hint: isSlug(better) ? "did you mean '\(better)'?" : nil
        )
    }

    /// A path on this site, without a final slash.
    fileprivate static let alias = ValueForm("text") { scalar throws(ValueProblem) in
        let text = scalar.text
        guard text.hasPrefix("/"), !text.hasPrefix("//") else {
            throw ValueProblem("an alias must begin with one '/', not '\(text)'")
        }
        let parts = text.split(separator: "/")
        guard !text.contains(where: { $0.isWhitespace || "?#*:\\".contains($0) }),
            !parts.contains(".."), !parts.contains(".")
        else {
            throw ValueProblem(
                "the alias '\(text)' is not a plain path",
                hint: "leave out blanks, '..' and the characters ? # * : \\"
            )
        }
        return Permalink(text).path
    }
}
