import Content
import JSONSchema

extension Feed {
    /// The feed as JSON Feed 1.1.
    var jsonFeed: JSONValue {
        [
            "version": "https://jsonfeed.org/version/1.1",
            "title": .string(title),
            "home_page_url": .string(home),
            "feed_url": .string(url(.json)),
            "description": .string(description),
            "language": .string(channel.language),
            "authors": [
                ["name": .string(channel.author.name), "url": JSONValue(channel.author.url)]
            ],
            "items": .array(entries.map(\.json)),
        ]
    }
}

extension FeedEntry {
    fileprivate var json: JSONValue {
        [
            "id": .string(id),
            "url": .string(url),
            "title": .string(title),
            "summary": JSONValue(summary),
            "content_html": .string(html),
            "date_published": .string(published.rfc3339),
            "date_modified": .string(updated.rfc3339),
            "tags": .nonEmpty(tags.map { .string($0) }),
            "attachments": .nonEmpty(attachments.map(\.json)),
        ]
    }
}

extension FeedAttachment {
    fileprivate var json: JSONValue {
        [
            "url": .string(url),
            "mime_type": .string(type),
            "size_in_bytes": size.map { .number($0) },
        ]
    }
}
