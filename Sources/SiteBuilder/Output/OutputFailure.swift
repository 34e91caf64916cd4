package import Diagnostics

/// Why nothing was written: the output folder is as it was before.
package struct OutputFailure: Error, Sendable {
    package var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    init(_ error: DiskError) {
        diagnostics = [Diagnostic(in: error.path, error.reason, hint: error.hint)]
    }
}

extension DiskError {
    /// What to do about the error, where that is not plain from its reason.
    fileprivate var hint: String? {
        switch cause {
        case .mountPoint: "choose a folder inside it with --output"
        case .notOurs: "move it away"
        case .anotherBuild: "wait until that has ended"
        case .system, .brokenLink, .linkLoop, .linkLeadsOut, .specialFile, .unreadableName: nil
        }
    }
}
