import Diagnostics

extension MappingReader {
    /// The releases of an artifact, as listed.
    mutating func releases() -> [Release] {
        let wanted = "a list of lines like '- {version: 1.0.0, date: 2026-01-31}'"
        let releases = items("releases", wanted: wanted).compactMap { item in
            mapping(in: item, wanted: "a mapping with version and date") { $0.release() } ?? nil
        }
        var places: [String: Position] = [:]
        for version in releases.map(\.version) {
            if let first = places[version.value] {
                fail(
                    at: version.position,
                    "version \(version.value) is listed twice",
                    hint: "it is first given on line \(first.line)"
                )
            } else {
                places[version.value] = version.position
            }
        }
        return releases
    }

    private mutating func release() -> Release? {
        let version = one("version", .version, required: true)
        let date = one("date", .moment, required: true)
        let notes = notes()
        let files = items("files", wanted: "a list of files").compactMap { file($0) }
        finish()
        guard let version, let date else { return nil }
        return Release(version: version, date: date.value, notes: notes, files: files)
    }

    /// The notes as written, with the place where their Markdown begins.
    private mutating func notes() -> Located<String>? {
        guard let value = value("notes"), let text = read(value, .markdown) else { return nil }
        return Located(text.value, at: source.textPosition(of: value.node))
    }

    private mutating func file(_ item: YAMLValue) -> Located<ReleaseFile>? {
        if item.isScalar {
            return read(item, .relativePath).map { Located(.local($0.value), at: $0.position) }
        }
        let remote = mapping(in: item, wanted: "a path or {url: …, sha256: …}") { reader in
            let url = reader.one("url", .webAddress, required: true)
            let sha256 = reader.one("sha256", .sha256, required: true)
            reader.finish()
            return url.flatMap { url in sha256.map { (url, $0) } }
        }
        guard let (url, sha256) = remote ?? nil else { return nil }
        return Located(.remote(url: url.value, sha256: sha256.value), at: url.position)
    }
}

extension ValueForm<String> {
    /// Markdown, every blank kept.
    fileprivate static let markdown = ValueForm("text") { $0.text }

    /// A version as SemVer 2.0.0 has it, which every package manager takes.
    fileprivate static let version = ValueForm("three numbers like 1.0.0") {
        scalar throws(ValueProblem) in
        if isSemanticVersion(scalar.text) { return scalar.text }
        let plain = scalar.text.drop { $0 == "v" }
        let candidates = [String(plain), "\(plain).0", "\(plain).0.0"]
        guard let better = candidates.first(where: isSemanticVersion) else { return nil }
        throw ValueProblem(
            "% must be three numbers like 1.0.0, not '\(scalar.text)'",
            hint: "did you mean \(better)?"
        )
    }

    /// A SHA-256 digest; given in lower case.
    fileprivate static let sha256 = ValueForm("64 hexadecimal digits") { scalar in
        let isDigest = scalar.text.utf8.count == 64 && scalar.text.allSatisfy(\.isHexDigit)
        return isDigest ? scalar.text.lowercased() : nil
    }
}

private func isSemanticVersion(_ text: String) -> Bool {
    let core = text.prefix { $0 != "-" && $0 != "+" }
    let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
    let labels = text.dropFirst(core.count)
    return numbers.count == 3
        && numbers.allSatisfy { number in
            number.allSatisfy(\.isASCIIDigit) && !number.isEmpty
                && (number == "0" || number.first != "0")
        }
        && labels.count != 1
        && labels.allSatisfy { $0.isASCIILetterOrDigit || ".+-".contains($0) }
}
