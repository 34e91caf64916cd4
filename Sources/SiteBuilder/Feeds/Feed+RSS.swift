import Content

extension Feed {
    /// The feed as RSS 2.0, with the whole text in `content:encoded`.
    var rss: [UInt8] {
        var xml = XMLText()
        xml.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
        xml.line(
            "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
        )
        xml.line("<channel>")
        xml.element("title", title)
        xml.element("link", home)
        xml.element("description", description)
        xml.element("language", channel.language)
        xml.element("lastBuildDate", updated.rfc822)
        xml.element("generator", "vibes")
        xml.empty(
            "atom:link",
            [("rel", "self"), ("type", FeedFormat.rss.type), ("href", url(.rss))]
        )
        for entry in entries { xml.writeRSS(entry) }
        xml.line("</channel>")
        xml.line("</rss>")
        return xml.bytes
    }
}

extension XMLText {
    fileprivate mutating func writeRSS(_ entry: FeedEntry) {
        line("<item>")
        element("title", entry.title)
        element("link", entry.url)
        element("guid", entry.id, [("isPermaLink", "false")])
        element("pubDate", entry.published.rfc822)
        entry.summary.map { element("description", $0) }
        element("content:encoded", entry.html)
        for tag in entry.tags { element("category", tag) }
        // RSS takes one enclosure an item, and only with its length.
        if let file = entry.attachments.first, let size = file.size {
            empty("enclosure", [("url", file.url), ("length", String(size)), ("type", file.type)])
        }
        line("</item>")
    }
}
