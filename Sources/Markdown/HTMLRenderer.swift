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
    var ids = HeadingIDs()
    var heading: OpenHeading?
    var codeBlocks = 0

    /// How many images are open: inside one, text is its description and tags are left out.
    var openImages = 0

    /// A heading whose text is not complete: its tag is written when its id is known.
    struct OpenHeading {
        var level: Int
        var contents: HTMLBuffer
    }

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

    mutating func openBlock(_ tag: StaticString) {
        html.startLine()
        html.write(tag)
    }
}
