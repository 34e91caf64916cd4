/// Headings, with ids and anchors.
extension HTMLRenderer {
    mutating func openHeading(_ node: CmarkNode) {
        smart.passSpace()
        html.startLine()
        text.openHeading()
        headingStart = html.bytes.count
        if isPage { headingEnd = node.lastChild }
    }

    mutating func closeHeading(_ node: CmarkNode) {
        let attributes = headingAttributes
        (headingEnd, headingAttributes) = (nil, nil)
        let words = text.closeHeading()
        let level = node.headingLevel
        let id = id(for: words, asking: attributes?.id, at: node)
        headings.append(Heading(level: level, text: words, id: id, place: place(of: node)))
        html.insert(startTag(level: level, id: id, attributes?.classes ?? []), at: headingStart)
        if isPage { writeAnchor(id: id, words: words) }
        html.write(verbatim: "</h\(level)>\n")
    }

    /// The id that a heading asks for, or one made of its words.
    private mutating func id(for words: String, asking id: String?, at node: CmarkNode) -> String {
        guard let id else { return ids.id(for: words) }
        if !ids.take(id) {
            remarks.append(MarkdownRemark(.takenHeadingID(id), at: place(of: node)))
        }
        return id
    }

    private func startTag(level: Int, id: String, _ classes: [String]) -> HTMLBuffer {
        var tag = HTMLBuffer(capacity: id.utf8.count + 16)
        guard isPage else {
            tag.write(verbatim: "<h\(level)>")
            return tag
        }
        tag.write(verbatim: "<h\(level) id=\"")
        tag.writeEscaped(id)
        if !classes.isEmpty {
            tag.write("\" class=\"")
            tag.write(verbatim: classes.joined(separator: " "))
        }
        tag.write("\">")
        return tag
    }

    private mutating func writeAnchor(id: String, words: String) {
        html.write("<a class=\"anchor\" href=\"#")
        html.writeAddress(id)
        html.write("\" aria-label=\"Link to ")
        html.writeEscaped(words)
        html.write("\">#</a>")
    }
}
