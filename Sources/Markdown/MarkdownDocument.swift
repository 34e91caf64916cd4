/// One Markdown text, rendered: its HTML and what other pages need to know of it.
package struct MarkdownDocument: Sendable {
    package var html: String

    /// All headings in order, with the ids they have in the HTML.
    package var headings: [Heading]

    /// All links and images in order, as written and as rendered.
    package var links: [Link]

    /// Where raw HTML was left out.
    package var droppedHTML: [MarkdownPlace]

    /// The words a reader reads, code blocks aside.
    package var wordCount: Int

    /// The text of the first paragraph at the top level, without markup; nil if there is none.
    package var firstParagraph: String?
}

/// A heading with the fragment that leads to it.
package struct Heading: Hashable, Sendable {
    package var level: Int
    package var text: String
    package var id: String
}

/// A link or an image.
package struct Link: Hashable, Sendable {
    /// The destination as the author wrote it, unescaped.
    package var destination: String

    /// The address in the HTML.
    package var url: String
    package var isImage: Bool
    package var place: MarkdownPlace
}

extension MarkdownDocument {
    /// Parses and renders a text in one pass over its tree.
    package init(parsing source: ArraySlice<UInt8>, options: MarkdownOptions) {
        var renderer = HTMLRenderer(options: options, capacity: source.count * 3 / 2)
        let tree = CmarkTree(parsing: source)
        tree.forEachEvent { node, isEntering in
            renderer.visit(node, isEntering: isEntering)
        }
        self = renderer.document
    }

    /// The HTML of CommonMark alone, as `cmark --unsafe` writes it: what the spec suite compares.
    package static func plainHTML(of source: [UInt8]) -> String {
        MarkdownDocument(parsing: source[...], options: .plain).html
    }
}
