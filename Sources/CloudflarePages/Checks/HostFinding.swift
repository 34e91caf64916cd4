package import Diagnostics

/// Something that the host would refuse, drop, or take otherwise than it is meant.
package struct HostFinding: Hashable, Sendable {
    /// The kind of finding.
    package var rule: HostCheckRule

    /// What it is about.
    package var subject: HostSubject

    /// In the output: its file is `_redirects`, `_headers` or a path of the output folder.
    package var diagnostic: Diagnostic
}
