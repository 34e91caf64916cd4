package import Diagnostics

/// What one or more weeks of the study produce: the part of an artifact page's front matter that
/// other pages do not have (DESIGN, "Content").
package struct Artifact: Sendable {
    package var weeks: Located<WeekSpan>
    package var status: Status

    /// Whether this is the artifact its weeks are known by; a companion beside it is not.
    package var isMain: Bool

    /// The agent capability the week studies.
    package var capability: String?

    /// The weeks whose artifacts this one uses.
    package var buildsOn: [Located<Int>]

    /// The languages it is written in, as names a reader knows: "Go".
    package var languages: [String]

    /// The SPDX identifier or the words the author gave.
    package var licence: String?

    package var repository: GitRepository?

    /// The folder of the artifact inside its repository.
    package var repositoryPath: String?

    package var fork: ForkOptions

    /// The address of the story, and of the logs.
    package var post: String?
    package var logs: String?

    /// The deployed service that the artifact leaves running, and the weeks that use it.
    package var service: String?
    package var serviceFor: [Located<Int>]

    /// What the public roadmap had planned, when something else came of the week.
    package var roadmap: String?

    package var packages: [PackageEntry]
    package var releases: [Release]
}

/// How far an artifact is.
///
/// A failure is data, and has a page.
package enum Status: String, CaseIterable, Sendable {
    case planned, building, shipped, failed
}

/// Which ways of making a copy the repository is ready for, besides a plain fork.
package struct ForkOptions: Hashable, Sendable {
    package var template = false
    package var codespaces = false
    package var gitpod = false

    /// No way but a plain fork.
    package init() {}
}

/// One line of `packages`: the ecosystem and the package's name in it.
package struct PackageEntry: Sendable {
    /// The name of the install template, `go` for `templates/install/go.mustache`.
    package var ecosystem: Located<String>
    package var name: String

    /// Pairs an ecosystem with the package's name in it.
    package init(ecosystem: Located<String>, name: String) {
        self.ecosystem = ecosystem
        self.name = name
    }
}

/// One published version of an artifact.
package struct Release: Sendable {
    package var version: Located<String>
    package var date: Moment

    /// What changed, in Markdown, with the line of the file it begins on.
    package var notes: Located<String>?
    package var files: [Located<ReleaseFile>]
}

/// A file of a release: beside the content file, or elsewhere with a digest the author vouches for.
package enum ReleaseFile: Hashable, Sendable {
    /// The path relative to the folder of the content file.
    case local(String)
    /// An `https` address and the SHA-256 of its bytes in lower-case hex.
    case remote(url: String, sha256: String)
}

extension Artifact {
    /// The releases from the newest to the oldest; of one day, as the author listed them.
    package var releasesByDate: [Release] {
        releases.enumerated()
            .sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
            .map(\.element)
    }

    /// The newest release.
    package var latestRelease: Release? { releasesByDate.first }
}
