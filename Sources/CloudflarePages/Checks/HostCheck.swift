import Diagnostics

/// Holds an output folder against the limits and rules of the host.
package struct HostCheck {
    private let files: [UploadedFile]
    private let redirects: RedirectRules
    private let headers: HeaderRules

    /// Takes what an upload would have.
    ///
    /// - Parameters:
    ///   - files: All files of the output folder, whether the host serves them or not.
    ///   - redirects: The text of `_redirects`; nil if there is none.
    ///   - headers: The text of `_headers`; nil if there is none.
    package init(files: [UploadedFile], redirects: String?, headers: String?) {
        self.files = files
        self.redirects = RedirectRules(parsing: redirects ?? "", file: "_redirects")
        self.headers = HeaderRules(parsing: headers ?? "", file: "_headers")
    }

    /// Everything that breaks the deployment or somebody's request, as errors, and what is doubtful,
    /// as warnings: about files first, then in the order of the lines of `_redirects` and `_headers`.
    package var findings: [HostFinding] {
        let about = FileCheck(files: files).findings
        let redirecting =
            redirects.findings
            + RedirectCheck(redirects, files: FileSet(files)).findings
            + PlaceholderCheck(file: "_redirects").findings(in: redirects)
        let naming =
            headers.findings + HeaderCheck(headers, file: "_headers").findings
            + PlaceholderCheck(file: "_headers").findings(in: headers)
        return about + (redirecting.sorted(by: Self.comesBefore))
            + naming.sorted(by: Self.comesBefore)
    }

    private static func comesBefore(_ one: HostFinding, _ other: HostFinding) -> Bool {
        one.diagnostic < other.diagnostic
    }
}
