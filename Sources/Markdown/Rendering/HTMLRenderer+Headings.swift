/// Headings, with ids and anchors.
extension HTMLRenderer {
    mutating func openHeading(_ node: CmarkNode) {
        smart.passSpace()
        html.startLine()
        text.openHeading()
        heading = OpenHeading(level: node.headingLevel, contents: html)
        html = HTMLBuffer(capacity: 128)
    }

    mutating func closeHeading(_ node: CmarkNode) {
        guard let open = heading else { return }
        let contents = html
        html = open.contents
        heading = nil
        let words = text.closeHeading()
        let level = open.level
        let id = ids.id(for: words)
        headings.append(Heading(level: level, text: words, id: id))
        html.write(isPage ? "<h\(level) id=\"" : "<h\(level)>")
        if isPage {
            html.writeEscaped(id)
            html.write("\">")
        }
        contents.bytes.withUnsafeBufferPointer { html.write($0) }
        if isPage { writeAnchor(id: id, words: words) }
        html.write("</h\(level)>\n")
    }

    private mutating func writeAnchor(id: String, words: String) {
        html.write("<a class=\"anchor\" href=\"#")
        html.writeAddress(id)
        html.write("\" aria-label=\"Link to ")
        html.writeEscaped(words)
        html.write("\">#</a>")
    }
}
