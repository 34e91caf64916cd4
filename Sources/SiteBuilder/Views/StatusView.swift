import Content
import Templates

/// A state as glyph and word; colour comes third, by class (design principle 3).
struct StatusView: TemplateRecord {
    var status: Status

    /// Whether it is the first main artifact that has neither shipped nor failed.
    var isNext: Bool

    /// Whether "next" says more than the state: work on the next one may have begun.
    private var isAnnounced: Bool { isNext && status == .planned }

    var word: String { isAnnounced ? "next" : status.rawValue }

    var glyph: String {
        switch status {
        case .shipped: "●"
        case .building: "◐"
        case .planned: isAnnounced ? "▸" : "○"
        case .failed: "×"
        }
    }

    static let vocabulary = Vocabulary<StatusView>(
        .text("name") { $0.status.rawValue },
        .text("word") { $0.word },
        .text("glyph") { $0.glyph },
        .text("css") { "is-\($0.status)" },
        .flag("is_shipped") { $0.status == .shipped },
        .flag("is_building") { $0.status == .building },
        .flag("is_planned") { $0.status == .planned },
        .flag("is_failed") { $0.status == .failed },
        .flag("is_next") { $0.isAnnounced }
    )
}

/// How many weeks have a state, for the calendar's key.
struct StatusCount: TemplateRecord {
    var status: StatusView
    var count: Int

    static let vocabulary = Vocabulary<StatusCount>(
        .text("name") { $0.status.status.rawValue },
        .text("word") { $0.status.word },
        .text("glyph") { $0.status.glyph },
        .text("css") { "is-\($0.status.status)" },
        .text("count") { String($0.count) },
        .flag("is_none") { $0.count == 0 }
    )
}
