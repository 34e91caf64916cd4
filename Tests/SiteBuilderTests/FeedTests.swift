import Content
import Foundation
import JSONSchema
import Testing

@testable import SiteBuilder

struct FeedTests {
    @Test(arguments: [
        (nil, "tag:a.example,2026:feed", "T", "https://a.example/"),
        ("Q1", "tag:a.example,2026:/q1/feed", "Q1 · T", "https://a.example/q1"),
    ])
    func `has an id that stays`(of: String?, id: String, title: String, home: String) throws {
        let catalogue = FeedCatalogue(configuration: try Self.configuration)
        let feed = catalogue.feed(of, at: Permalink(of == nil ? "/" : "/q1"))
        #expect(feed.id == id)
        #expect(feed.title == title)
        #expect(feed.home == home)
    }

    @Test func `is as old as the study when it is empty`() throws {
        let feed = try Self.feed([])
        #expect(feed.updated.rfc3339 == "2026-01-01T00:00:00Z")
        #expect(text(feed.atom).contains("<updated>2026-01-01T00:00:00Z</updated>"))
        #expect(text(feed.rss).contains("<lastBuildDate>Thu, 01 Jan 2026 00:00:00 +0000<"))
        #expect(feed.jsonFeed.compact.contains("\"items\":[]"))
    }

    @Test func `is as new as its newest change`() throws {
        let entries = [
            try Self.entry(updated: "2026-02-01"), try Self.entry(updated: "2026-03-01"),
        ]
        #expect(try Self.feed(entries).updated.rfc3339 == "2026-03-01T00:00:00Z")
    }

    @Test(arguments: FeedFormat.allCases)
    func `names itself and its page`(format: FeedFormat) throws {
        let feed = try Self.feed([])
        let text = text(format.encode(feed))
        #expect(text.contains("https://a.example/feed.\(format.rawValue)"))
        #expect(text.contains("\"https://a.example/\"") || text.contains(">https://a.example/<"))
    }

    @Test func `escapes what an entry says`() throws {
        let feed = try Self.feed([try Self.entry(title: "A & <b>", html: "<p>]]>\u{7}</p>")])
        for text in [text(feed.atom), text(feed.rss)] {
            #expect(text.contains("<title>A &amp; &lt;b&gt;</title>"))
            #expect(text.contains(">&lt;p&gt;]]&gt;&lt;/p&gt;</"))
        }
        #expect(feed.jsonFeed.compact.contains(#""title":"A & \u003cb>""#))
    }

    @Test func `encloses in RSS one file, whose size is known`() throws {
        let known = FeedAttachment(url: "https://a.example/a.whl", type: "application/zip", size: 3)
        let unknown = FeedAttachment(url: "https://b.example/b", type: "text/plain", size: nil)
        let enclosure =
            "<enclosure url=\"https://a.example/a.whl\" length=\"3\" type=\"application/zip\"/>"
        let both = try Self.feed([try Self.entry(attachments: [known, unknown])])
        #expect(text(both.rss).components(separatedBy: "<enclosure").count == 2)
        #expect(text(both.rss).contains(enclosure))
        #expect(text(both.atom).components(separatedBy: "rel=\"enclosure\"").count == 3)
        let none = try Self.feed([try Self.entry(attachments: [unknown])])
        #expect(!text(none.rss).contains("<enclosure"))
    }

    @Test(arguments: [
        ("a.tar.gz", "application/gzip"), ("A.WHL", "application/zip"), ("a.txt", "text/plain"),
        ("gz", "application/octet-stream"), ("a.unknown", "application/octet-stream"),
    ])
    func `knows the types of release files`(name: String, type: String) {
        #expect(MediaType.of(name) == type)
    }

    // MARK: - Values

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func feed(_ entries: [FeedEntry]) throws -> Feed {
        var feed = FeedCatalogue(configuration: try configuration).feed(nil, at: Permalink("/"))
        feed.entries = entries
        return feed
    }

    private static func entry(
        title: String = "A",
        updated: String = "2026-01-02",
        html: String = "",
        attachments: [FeedAttachment] = []
    ) throws -> FeedEntry {
        FeedEntry(
            id: "tag:a.example,2026:a",
            title: title,
            url: "https://a.example/a",
            published: Moment(try #require(Day("2026-01-02"))),
            updated: Moment(try #require(Day(updated))),
            summary: nil,
            html: html,
            tags: [],
            attachments: attachments
        )
    }

    private static var configuration: SiteConfiguration {
        get throws {
            let text = """
                title: T
                base_url: https://a.example
                description: D
                start: 2026-01-01
                weeks: 4
                quarters: [A, B]
                """
            return try #require(
                SiteConfigurationParser.parse(bytes: Array(text.utf8)).configuration
            )
        }
    }
}
