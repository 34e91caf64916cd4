import Content

extension Feed {
    /// The feed as Atom 1.0 (RFC 4287).
    var atom: [UInt8] {
        var xml = XMLText()
        xml.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
        xml.line(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(channel.language.escapedForMarkup)\">"
        )
        xml.element("id", id)
        xml.element("title", title)
        xml.element("subtitle", description)
        xml.element("updated", updated.rfc3339)
        xml.empty("link", [("rel", "self"), ("type", FeedFormat.atom.type), ("href", url(.atom))])
        xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", home)])
        xml.line("<author>")
        xml.element("name", channel.author.name)
        channel.author.url.map { xml.element("uri", $0) }
        xml.line("</author>")
        xml.element("generator", "vibes")
        for entry in entries { xml.writeAtom(entry) }
        xml.line("</feed>")
        return xml.bytes
    }
}

extension XMLText {
    fileprivate mutating func writeAtom(_ entry: FeedEntry) {
        line("<entry>")
        element("id", entry.id)
        element("title", entry.title)
        empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.url)])
        element("published", entry.published.rfc3339)
        element("updated", entry.updated.rfc3339)
        entry.summary.map { element("summary", $0) }
        element("content", entry.html, [("type", "html")])
        for tag in entry.tags { empty("category", [("term", tag)]) }
        for file in entry.attachments {
            let length = file.size.map { [("length", String($0))] } ?? []
            empty("link", [("rel", "enclosure"), ("href", file.url), ("type", file.type)] + length)
        }
        line("</entry>")
    }
}
