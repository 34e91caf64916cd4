package import Content
package import Diagnostics

/// What a build did: the numbers and names a user wants to see.
package struct BuildReport: Sendable {
    /// Markdown pages in the site, and artifacts among them.
    package var pages: Int
    package var artifacts: Int

    /// Pages that are in `content/` but not in the site, with the reason.
    package var leftOut: [LeftOut]
    package var written: [String]
    package var unchanged: Int
    package var removed: [String]

    /// Files in the output folder that vibes did not write, and left alone.
    package var foreign: [String]

    /// Something about the output folder worth saying, in a sentence.
    package var notes: [String]
    package var bytes: Int
    package var warnings: [Diagnostic]
    package var stages: [StageTime]

    /// How long a stage took by the clock.
    package struct StageTime: Sendable {
        package var stage: BuildStage
        package var duration: Duration
    }
}

/// The stages of a build in their order.
package enum BuildStage: String, CaseIterable, Sendable {
    case load
    case parse
    case resolve
    case render
    case write
}

/// The errors that kept a site from being built, and the warnings found on the way.
package struct BuildFailure: Error, Sendable {
    package var diagnostics: [Diagnostic]

    /// Creates a failure from everything that was found.
    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}

extension BuildFailure {
    /// The failure that a mistake of vibes' own is for somebody who edits a site.
    package init(bug error: any Error) {
        self.init([Diagnostic(in: "vibes", "a bug in vibes: \(error)")])
    }
}

/// How far a build is, for a progress bar.
package struct BuildProgress: Sendable {
    package var stage: BuildStage
    package var done: Int
    package var total: Int
}

extension BuildReport {
    /// Puts together what was planned and what the writer did.
    init(plan: BuildPlan, written: WriteReport, stages: [StageTime]) {
        pages = plan.site.pages.count
        artifacts = plan.site.artifacts.count
        leftOut = plan.site.leftOut
        self.written = written.written
        unchanged = written.unchanged
        removed = written.removed
        foreign = written.foreign
        notes = plan.notes + written.notes
        bytes = written.bytes
        warnings = plan.warnings
        self.stages = stages
    }
}
