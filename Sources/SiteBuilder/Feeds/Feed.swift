import Content
import JSONSchema

/// A list of things that happened, for readers that come back by themselves.
///
/// One value is written in three formats; `reference` rules on ids, dates and absolute addresses
/// are kept by how it is made (FeedCatalogue).
struct Feed: Sendable {
    /// A tag URI (RFC 4151) that never changes.
    var id: String
    var title: String
    var description: String

    /// The absolute address of the page the feed belongs to.
    var home: String

    /// The path of the feed without its extension: `/q1/feed`.
    var stem: String

    /// Newest first; a feed may be empty.
    var entries: [FeedEntry]
    var channel: FeedChannel

    /// The newest change of an entry: an empty feed is as old as the study, so that the same content
    /// gives the same bytes whenever it is built.
    var updated: Moment {
        entries.map(\.updated).max() ?? channel.epoch
    }

    /// The absolute address of the feed in a format.
    func url(_ format: FeedFormat) -> String { channel.configuration.absolute(path(format)) }

    /// The path of the feed in a format.
    func path(_ format: FeedFormat) -> String { "\(stem).\(format.rawValue)" }
}

/// What all feeds of a site share.
struct FeedChannel: Sendable {
    var configuration: SiteConfiguration

    var language: String { configuration.language }
    var author: SiteConfiguration.Author { configuration.author }

    /// The first day of the study.
    var epoch: Moment { Moment(configuration.start) }
}

/// One thing that happened.
struct FeedEntry: Sendable {
    var id: String
    var title: String
    /// The absolute address.
    var url: String
    var published: Moment
    var updated: Moment
    var summary: String?
    /// The whole text, with absolute addresses.
    var html: String
    var tags: [String]
    var attachments: [FeedAttachment]
}

/// A file that belongs to an entry.
struct FeedAttachment: Sendable {
    var url: String
    var type: String
    var size: Int?
}

/// The formats a feed is written in; the raw value is the file extension, by which the host finds
/// the content type.
enum FeedFormat: String, CaseIterable, Sendable {
    case rss
    case atom
    case json

    var label: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .json: "JSON Feed"
        }
    }

    var type: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }

    /// The bytes of the feed in this format.
    func encode(_ feed: Feed) -> [UInt8] {
        switch self {
        case .rss: feed.rss
        case .atom: feed.atom
        case .json: feed.jsonFeed.pretty
        }
    }
}
