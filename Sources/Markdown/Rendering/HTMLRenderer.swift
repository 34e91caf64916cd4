/// Writes the HTML of a tree while it is walked, and notes headings, links and text on the way.
///
/// The HTML of CommonMark's dialect is libcmark's own, byte for byte.
struct HTMLRenderer {
    let options: MarkdownOptions

    /// Whether the HTML is that of pages: ids and anchors, regions that scroll, figures.
    let isPage: Bool

    /// What the tree's text was made from; nil for CommonMark, which needs no preparation.
    var source: PreparedSource?
    var html: HTMLBuffer
    var text: PlainText
    var smart = SmartPunctuation()
    var headings: [Heading] = []
    var links: [Link] = []
    var remarks: [MarkdownRemark] = []
    var blocks: [EmbeddedBlock] = []
    var footnotes = Footnotes()
    var ids = HeadingIDs()

    /// Where the contents of the open heading begin: its tag is put there when its id is known.
    var headingStart = 0

    /// The last text of the open heading, at whose end attributes may stand.
    var headingEnd: CmarkNode?

    /// What the open heading says of itself in braces.
    var headingAttributes: HeadingAttributes?
    var table: OpenTable?
    var codeBlocks = 0
    var tables = 0

    /// How many images are open: inside one, text is its description and tags are left out.
    var openImages = 0

    /// The open image's number among the links, and where its description begins.
    var openImage = 0
    var imageStart = 0

    /// The caption of the figure that is open.
    var caption: [UInt8]?

    init(options: MarkdownOptions, capacity: Int) {
        self.options = options
        isPage = options.dialect == .page
        text = PlainText(keepsAll: options.keepsText)
        html = HTMLBuffer(capacity: capacity)
    }

    var document: MarkdownDocument {
        MarkdownDocument(
            html: String(decoding: html.bytes, as: UTF8.self),
            headings: headings,
            otherIDs: footnotes.labels.indices.map { "fn-\(partNumber($0 + 1))" },
            links: links,
            remarks: remarks.sorted { $0.place.line < $1.place.line },
            blocks: blocks,
            wordCount: text.wordCount,
            firstParagraph: text.firstParagraph,
            text: options.keepsText ? String(decoding: text.all, as: UTF8.self) : nil
        )
    }

    /// Takes one event of the walk.
    mutating func visit(_ node: CmarkNode, isEntering: Bool) {
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
        case .item: isEntering ? openItem(node) : html.write("</li>\n")
        case .blockQuote: isEntering ? openQuote(node) : closeQuote(node)
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak: openBlock("<hr />\n")
        case .custom: isEntering ? openCustom(node) : closeCustom(node)
        case .document: break
        }
    }

    mutating func openBlock(_ tag: StaticString) {
        html.startLine()
        html.write(tag)
    }

    /// A number that no other part of the page gives: `3`, or `2.3` in its second part.
    func partNumber(_ number: Int) -> String {
        options.part.map { "\($0).\(number)" } ?? "\(number)"
    }

    /// The node's place in the author's text.
    func place(of node: CmarkNode) -> MarkdownPlace {
        source?.place(of: node.place) ?? node.place
    }

    // MARK: - Blocks of the extensions

    private mutating func openCustom(_ node: CmarkNode) {
        switch node.role {
        case .table(let number): openTable(number)
        case .row(let number): openRow(number)
        case .footnotes: openFootnotes()
        case .footnote(let place): openFootnote(place)
        case .cell, .task, .alert, nil: break
        }
    }

    private mutating func closeCustom(_ node: CmarkNode) {
        switch node.role {
        case .table: closeTable()
        case .row(let number): closeRow(number)
        case .footnotes: html.write("</ol>\n</section>\n")
        case .footnote(let place): closeFootnote(place, node)
        case .cell, .task, .alert, nil: break
        }
    }
}
