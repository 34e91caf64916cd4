/// One Markdown text, rendered: its HTML and what other pages need to know of it.
package struct MarkdownDocument: Sendable {
    package var html: String

    /// All headings in order, with the ids they have in the HTML.
    package var headings: [Heading]

    /// The ids in the HTML that fragments may name and that are no heading's.
    package var otherIDs: [String] = []

    /// All links and images in order, as written and as rendered.
    package var links: [Link]

    /// What the author should hear of, by place.
    package var remarks: [MarkdownRemark]

    /// The blocks that templates have to put into the HTML, in order.
    package var blocks: [EmbeddedBlock]

    /// The words a reader reads, code blocks aside.
    package var wordCount: Int

    /// The text of the first paragraph at the top level, without markup; nil if there is none.
    package var firstParagraph: String?

    /// The whole text without markup and code blocks, a line for each paragraph, heading, item and cell;
    /// nil unless the options ask for it.
    package var text: String?
}

/// A heading with the fragment that leads to it.
package struct Heading: Hashable, Sendable {
    package var level: Int
    package var text: String
    package var id: String
    package var place: MarkdownPlace
}

/// A link or an image.
package struct Link: Hashable, Sendable {
    /// The destination as the author wrote it, unescaped.
    package var destination: String

    /// The address in the HTML.
    package var url: String
    package var isImage: Bool

    /// Whether an image has a text for those who do not see it; true for every link.
    package var isDescribed = true
    package var place: MarkdownPlace
}

extension MarkdownDocument {
    /// Parses a text and renders it in one pass over its tree.
    ///
    /// The extensions are built around libcmark's parse: see `PreparedSource` for what happens to the
    /// text before it, `ExtensionPass` for what happens to the tree after it.
    package init(parsing source: ArraySlice<UInt8>, options: MarkdownOptions) {
        guard options.dialect != .commonMark else {
            var renderer = HTMLRenderer(options: options, capacity: source.count * 3 / 2)
            CmarkTree(parsing: source).forEachEvent { renderer.visit($0, isEntering: $1) }
            self = renderer.document
            return
        }
        let prepared = PreparedSource(source)
        let tree = CmarkTree(parsing: prepared.text[...])
        var pass = ExtensionPass(source: prepared, hasAlerts: options.dialect == .page)
        pass.run(on: tree)
        var renderer = HTMLRenderer(options: options, capacity: source.count * 3 / 2)
        renderer.source = prepared
        renderer.footnotes = Footnotes(pass.footnotes, labels: prepared.footnotes.map(\.label))
        renderer.remarks = pass.remarks
        tree.forEachEvent { renderer.visit($0, isEntering: $1) }
        self = renderer.document
    }

    /// The HTML of a text alone.
    package static func html(of source: ArraySlice<UInt8>, options: MarkdownOptions) -> String {
        MarkdownDocument(parsing: source, options: options).html
    }
}
