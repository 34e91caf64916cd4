package import Content
package import Diagnostics
package import SiteBuilder

/// Something that happens while a site is previewed, for those who tell the author.
package enum PreviewEvent: Sendable {
    /// The port is in use, and another one is tried.
    case portTaken(Int)

    /// The server answers at an address, `http://127.0.0.1:5252/`.
    case listening(url: String)

    /// The system does not report changes, for a reason, and the files are looked at regularly.
    case polling(reason: String)

    /// The site was built.
    case built(PreviewBuild)

    /// The site cannot be built as it is now; whether an earlier build of it is shown meanwhile.
    case failed(BuildFailure, changed: [String], isShowing: Bool)

    /// A request was answered, for the reason given.
    case answered(method: String, target: String, status: Int, reason: String)
}

/// A build that the preview shows.
package struct PreviewBuild: Sendable {
    package var pages: Int

    /// Pages that are shown and that `vibes build` leaves out.
    package var previewOnly: [LeftOut]
    package var warnings: [Diagnostic]

    /// Files that are left out, in a sentence each.
    package var notes: [String]

    /// The files that changed, as far as the system said so.
    package var changed: [String]
    package var took: Duration
}
