/// Writes the HTML of a tree while it is walked, and notes headings, links and text on the way.
///
/// The HTML of undecorated documents is libcmark's own, byte for byte.
struct HTMLRenderer {
    let options: MarkdownOptions
    var html: HTMLBuffer
    var text = PlainText()
    var headings: [Heading] = []
    var links: [Link] = []
    var droppedHTML: [MarkdownPlace] = []
    private var ids = HeadingIDs()
    private var heading: OpenHeading?
    private var codeBlocks = 0

    /// How many images are open: inside one, text is its description and tags are left out.
    private var openImages = 0

    init(options: MarkdownOptions, capacity: Int) {
        self.options = options
        html = HTMLBuffer(capacity: capacity)
    }

    var document: MarkdownDocument {
        MarkdownDocument(
            html: String(decoding: html.bytes, as: UTF8.self),
            headings: headings,
            links: links,
            droppedHTML: droppedHTML,
            wordCount: text.wordCount,
            firstParagraph: text.firstParagraph
        )
    }

    /// Takes one event of the walk.
    mutating func visit(_ node: borrowing CmarkNode, isEntering: Bool) {
        guard openImages == 0 else {
            describeImage(node, isEntering: isEntering)
            return
        }
        switch node.kind {
        case .text: writeText(node)
        case .softBreak: writeBreak("\n")
        case .lineBreak: writeBreak("<br />\n")
        case .code: writeCode(node)
        case .emphasis: html.write(isEntering ? "<em>" : "</em>")
        case .strong: html.write(isEntering ? "<strong>" : "</strong>")
        case .link: isEntering ? openLink(node) : html.write("</a>")
        case .image: openImage(node)
        case .htmlInline: writeRawHTML(node)
        case .paragraph: isEntering ? openParagraph(node) : closeParagraph(node)
        case .heading: isEntering ? openHeading(node) : closeHeading(node)
        case .list: isEntering ? openList(node) : closeList(node)
        case .item: isEntering ? openItem() : html.write("</li>\n")
        case .blockQuote: isEntering ? openBlock("<blockquote>\n") : openBlock("</blockquote>\n")
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak: openBlock("<hr />\n")
        case .document, .other: break
        }
    }

    private mutating func openBlock(_ tag: StaticString) {
        html.startLine()
        html.write(tag)
    }

    // MARK: - Text

    private mutating func writeText(_ node: borrowing CmarkNode) {
        node.withLiteral {
            html.writeEscaped($0)
            text.add($0)
        }
    }

    private mutating func writeBreak(_ tag: StaticString) {
        html.write(tag)
        text.addBreak()
    }

    private mutating func writeCode(_ node: borrowing CmarkNode) {
        html.write("<code>")
        writeText(node)
        html.write("</code>")
    }

    // MARK: - Raw HTML

    private mutating func writeHTMLBlock(_ node: borrowing CmarkNode) {
        html.startLine()
        writeRawHTML(node)
        html.startLine()
    }

    private mutating func writeRawHTML(_ node: borrowing CmarkNode) {
        if options.allowsRawHTML {
            node.withLiteral { html.write($0) }
        } else if !node.withLiteral(isComment) {
            droppedHTML.append(node.place)
        }
    }

    // MARK: - Blocks

    private mutating func openParagraph(_ node: borrowing CmarkNode) {
        if node.isTopLevel { text.openParagraph() }
        guard !node.isInTightList else { return }
        html.startLine()
        html.write("<p>")
    }

    private mutating func closeParagraph(_ node: borrowing CmarkNode) {
        text.closeBlock()
        if !node.isInTightList { html.write("</p>\n") }
    }

    private mutating func openItem() {
        html.startLine()
        html.write("<li>")
    }

    private mutating func openList(_ node: borrowing CmarkNode) {
        html.startLine()
        if !node.isOrderedList {
            html.write("<ul>\n")
        } else if node.listStart == 1 {
            html.write("<ol>\n")
        } else {
            html.write("<ol start=\"\(node.listStart)\">\n")
        }
    }

    private mutating func closeList(_ node: borrowing CmarkNode) {
        html.write(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    }

    // MARK: - Headings

    /// A heading whose text is not complete: its tag is written when its id is known.
    private struct OpenHeading {
        var level: Int
        var contents: HTMLBuffer
    }

    private mutating func openHeading(_ node: borrowing CmarkNode) {
        html.startLine()
        text.openHeading()
        heading = OpenHeading(level: node.headingLevel, contents: html)
        html = HTMLBuffer(capacity: 128)
    }

    private mutating func closeHeading(_ node: borrowing CmarkNode) {
        guard let open = heading else { return }
        let contents = html
        html = open.contents
        heading = nil
        let words = text.closeHeading()
        let level = open.level
        let id = ids.id(for: words)
        headings.append(Heading(level: level, text: words, id: id))
        html.write(options.decorates ? "<h\(level) id=\"" : "<h\(level)>")
        if options.decorates {
            html.writeEscaped(id)
            html.write("\">")
        }
        contents.bytes.withUnsafeBufferPointer { html.write($0) }
        if options.decorates { writeAnchor(id: id, words: words) }
        html.write("</h\(level)>\n")
    }

    private mutating func writeAnchor(id: String, words: String) {
        html.write("<a class=\"anchor\" href=\"#")
        html.writeAddress(id)
        html.write("\" aria-label=\"Link to ")
        html.writeEscaped(words)
        html.write("\">#</a>")
    }

    // MARK: - Code blocks

    private mutating func writeCodeBlock(_ node: borrowing CmarkNode) {
        codeBlocks += 1
        let language = node.withInfo { info in
            String(decoding: info.prefix { !isBlank($0) }, as: UTF8.self)
        }
        html.startLine()
        html.write(options.decorates ? scrollFrame(language: language) : "<pre>")
        html.write("<code")
        if !language.isEmpty {
            html.write(" class=\"language-")
            html.writeEscaped(language)
            html.write("\"")
        }
        html.write(">")
        node.withLiteral { html.writeEscaped($0) }
        html.write("</code></pre>\n")
    }

    /// A block wider than the page scrolls inside itself, so it takes focus and has a name of its
    /// own: the number keeps two regions of a page apart.
    private func scrollFrame(language: String) -> String {
        var label = HTMLBuffer(capacity: 16)
        label.writeEscaped(language.isEmpty ? "" : ", \(language)")
        let name = "Code \(codeBlocks)" + String(decoding: label.bytes, as: UTF8.self)
        return "<pre tabindex=\"0\" role=\"region\" aria-label=\"\(name)\">"
    }

    // MARK: - Links and images

    private mutating func openLink(_ node: borrowing CmarkNode) {
        let link = note(node, isImage: false)
        html.write("<a href=\"")
        html.writeAddress(link.url)
        html.write("\"")
        writeTitle(of: node)
        html.write(link.isExternal ? " rel=\"noopener\">" : ">")
    }

    private mutating func openImage(_ node: borrowing CmarkNode) {
        let link = note(node, isImage: true)
        openImages = 1
        html.write("<img src=\"")
        html.writeAddress(link.url)
        html.write("\" alt=\"")
    }

    /// The walk inside an image: everything is text of its description.
    private mutating func describeImage(_ node: borrowing CmarkNode, isEntering: Bool) {
        switch node.kind {
        case .text, .code, .htmlInline: node.withLiteral { html.writeEscaped($0) }
        case .softBreak, .lineBreak: html.write(" ")
        case .image: isEntering ? openInnerImage() : closeImage(node)
        default: break
        }
    }

    private mutating func openInnerImage() {
        openImages += 1
    }

    private mutating func closeImage(_ node: borrowing CmarkNode) {
        openImages -= 1
        guard openImages == 0 else { return }
        html.write("\"")
        writeTitle(of: node)
        html.write(options.decorates ? " loading=\"lazy\" decoding=\"async\" />" : " />")
    }

    private mutating func writeTitle(of node: borrowing CmarkNode) {
        node.withTitle { title in
            guard !title.isEmpty else { return }
            html.write(" title=\"")
            html.writeEscaped(title)
            html.write("\"")
        }
    }

    private mutating func note(_ node: borrowing CmarkNode, isImage: Bool) -> ResolvedLink {
        let destination = node.withDestination { String(decoding: $0, as: UTF8.self) }
        var resolved = options.resolve(destination)
        if !options.allowsRawHTML, isUnsafe(resolved.url) { resolved.url = "" }
        links.append(
            Link(
                destination: destination,
                url: resolved.url,
                isImage: isImage,
                place: node.place
            )
        )
        return resolved
    }
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
}

private func isComment(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    html.starts(with: "<!--".utf8)
}

/// Whether following the address would run code: libcmark's own list.
private func isUnsafe(_ url: String) -> Bool {
    let start = url.prefix(16).lowercased()
    if start.hasPrefix("data:") {
        return !["png", "gif", "jpeg", "webp"].contains { start.hasPrefix("data:image/\($0)") }
    }
    return ["javascript:", "vbscript:", "file:"].contains { start.hasPrefix($0) }
}
