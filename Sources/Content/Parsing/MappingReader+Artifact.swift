import Diagnostics

/// Whether a key belongs to artifacts alone, for the message that another page has it.
func isArtifactKey(_ key: String) -> Bool {
    artifactKeys.contains(key)
}

private let artifactKeys: Set = [
    "week", "status", "main", "capability", "builds_on", "languages", "licence", "license",
    "repository", "path", "fork", "post", "logs", "service", "service_for", "roadmap", "packages",
    "releases",
]

extension MappingReader {
    /// Reads the keys of an artifact; nil if the week or the status is not there.
    mutating func artifact(date: Moment?, configuration: SiteConfiguration) -> Artifact? {
        let weeks = one("week", .weeks(of: configuration.weeks), required: true)
        let status = one("status", .status, required: true)
        let isMain = one("main", .boolean)?.value ?? true
        let week = ValueForm.week(of: configuration.weeks)
        let artifact = weeks.map { weeks in
            Artifact(
                weeks: weeks,
                status: status?.value ?? .planned,
                isMain: isMain,
                capability: one("capability", .line)?.value,
                buildsOn: list("builds_on", week, wanted: "a list of weeks", allowsOne: true),
                languages: languages(),
                licence: licence(),
                repository: one("repository", .repository)?.value,
                repositoryPath: one("path", .relativePath)?.value,
                fork: fork(),
                post: one("post", .webAddress)?.value,
                logs: one("logs", .webAddress)?.value,
                service: one("service", .line)?.value,
                serviceFor: list("service_for", week, wanted: "a list of weeks", allowsOne: true),
                roadmap: one("roadmap", .line)?.value,
                packages: packages(),
                releases: releases()
            )
        }
        if let weeks, let status, status.value == .shipped, isMain, date == nil {
            checkDate(of: status, lastDay: configuration.lastDay(ofWeek: weeks.value.last))
        }
        if artifact == nil { skipArtifactKeys() }
        return status == nil ? nil : artifact
    }

    /// Keeps the artifact's other keys from being called unknown when its week cannot be read.
    private mutating func skipArtifactKeys() {
        for entry in entries where isArtifactKey(entry.key.value) { _ = take(entry) }
    }

    private mutating func checkDate(of status: Located<Status>, lastDay: Day) {
        guard !entries.contains(where: { $0.key.value == "date" }) else { return }
        warn(
            at: status.position,
            "a shipped artifact has no date: the last day of its week stands for it",
            hint: "add the day it shipped, for example 'date: \(lastDay)'"
        )
    }

    private mutating func languages() -> [String] {
        list("languages", .line, wanted: "a list of texts", allowsOne: true).map(\.value)
    }

    private mutating func licence() -> String? {
        let licences = [one("licence", .line), one("license", .line)].compactMap { $0 }
        if licences.count == 2 {
            fail(at: licences[1].position, "'licence' and 'license' mean the same: give one")
        }
        return licences.first?.value
    }

    private mutating func fork() -> ForkOptions {
        mapping("fork", wanted: "a mapping like {template: true}") { reader in
            var options = ForkOptions()
            options.template = reader.one("template", .boolean)?.value ?? false
            options.codespaces = reader.one("codespaces", .boolean)?.value ?? false
            options.gitpod = reader.one("gitpod", .boolean)?.value ?? false
            reader.finish()
            return options
        } ?? ForkOptions()
    }

    /// The packages: a list of mappings with one line each, or one mapping with all of them.
    private mutating func packages() -> [PackageEntry] {
        let line = "like '- go: example.com/tool'"
        let items = items("packages", wanted: "a list of lines \(line)") { $0.isMapping }
        return items.flatMap { item in
            mapping(in: item, wanted: "a line \(line)") { $0.packageEntries() } ?? []
        }
    }

    private mutating func packageEntries() -> [PackageEntry] {
        entries.compactMap { entry in
            guard let value = take(entry), let name = read(value, .line) else { return nil }
            return PackageEntry(ecosystem: entry.key, name: name.value)
        }
    }
}

extension ValueForm<Status> {
    fileprivate static let status = ValueForm("the state of the artifact") {
        scalar throws(ValueProblem) in
        if let status = Status(rawValue: scalar.text) { return status }
        let names = Status.allCases.map(\.rawValue)
        throw ValueProblem(
            "unknown status '\(scalar.text)'",
            hint: nameHint(for: scalar.text, among: names, noun: "known statuses")
        )
    }
}

extension ValueForm<String> {
    /// A path that stays below where it begins.
    static let relativePath = ValueForm("a path like docs/guide.pdf") { scalar in
        let parts = scalar.text.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { !["", ".", ".."].contains($0) }
        return isPlain && !scalar.text.contains("\\") ? scalar.text : nil
    }
}
