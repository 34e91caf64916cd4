/// Headings, with ids and anchors.
extension HTMLRenderer {
    mutating func openHeading(_ node: CmarkNode) {
        smart.passSpace()
        html.startLine()
        text.openHeading()
        headingStart = html.bytes.count
    }

    mutating func closeHeading(_ node: CmarkNode) {
        let words = text.closeHeading()
        let level = node.headingLevel
        let id = ids.id(for: words)
        headings.append(Heading(level: level, text: words, id: id))
        html.insert(startTag(level: level, id: id), at: headingStart)
        if isPage { writeAnchor(id: id, words: words) }
        html.write(verbatim: "</h\(level)>\n")
    }

    private func startTag(level: Int, id: String) -> HTMLBuffer {
        var tag = HTMLBuffer(capacity: id.utf8.count + 16)
        tag.write(verbatim: isPage ? "<h\(level) id=\"" : "<h\(level)")
        if isPage {
            tag.writeEscaped(id)
            tag.write("\"")
        }
        tag.write(">")
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
