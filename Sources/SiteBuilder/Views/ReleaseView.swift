import Content
import Templates

/// A published version, with its files measured.
struct ReleaseView: TemplateRecord {
    var version: String
    var date: Moment
    var isLatest: Bool
    var notes: String?
    var files: [ReleaseFileView]

    /// The fragment that leads to the release on the artifact's page.
    var id: String { "v\(version)" }

    static let vocabulary = Vocabulary<ReleaseView>(
        .text("version") { $0.version },
        .text("id") { $0.id },
        .record("date") { DayView($0.date) },
        .flag("is_latest") { $0.isLatest },
        .html("notes") { $0.notes },
        .list("files") { $0.files },
        .flag("has_files") { !$0.files.isEmpty }
    )
}

/// A file of a release.
struct ReleaseFileView: TemplateRecord {
    var name: String
    /// A path on the site, or an absolute address elsewhere.
    var url: String
    /// Bytes; nil for a file that lies elsewhere.
    var size: Int?
    var sha256: String

    static let vocabulary = Vocabulary<ReleaseFileView>(
        .text("name") { $0.name },
        .text("url") { $0.url },
        .text("size") { $0.size.map(Self.words) },
        .text("sha256") { $0.sha256 }
    )

    private static func words(for size: Int) -> String {
        switch size {
        case ..<1000: "\(size) B"
        case ..<1_000_000: "\((size + 500) / 1000) kB"
        default: "\(size / 1_000_000).\(size % 1_000_000 / 100_000) MB"
        }
    }
}
