internal import CCmark

/// A node of a tree, good for as long as the tree lives.
struct CmarkNode: Equatable {
    let pointer: OpaquePointer

    enum Kind {
        case document
        case blockQuote
        case list
        case item
        case codeBlock
        case htmlBlock
        case paragraph
        case heading
        case thematicBreak
        case text
        case softBreak
        case lineBreak
        case code
        case htmlInline
        case emphasis
        case strong
        case link
        case image
        case custom
    }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_DOCUMENT: .document
        default: .custom
        }
    }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

    /// Whether a paragraph stands in a tight list, where it has no tags of its own.
    var isInTightList: Bool {
        guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else {
            return false
        }
        return cmark_node_get_list_tight(list) != 0
    }

    /// Whether the node is a child of the document itself.
    var isTopLevel: Bool {
        cmark_node_parent(pointer).map { cmark_node_get_type($0) == CMARK_NODE_DOCUMENT } ?? false
    }

    /// The place libcmark gives: line and column count from 1, the column in bytes.
    var place: MarkdownPlace {
        MarkdownPlace(
            line: Int(cmark_node_get_start_line(pointer)),
            byteColumn: Int(cmark_node_get_start_column(pointer))
        )
    }
}

/// The strings of a node.
extension CmarkNode {
    /// The text of a text, code or HTML node.
    func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withBytes(of: cmark_node_get_literal(pointer), body)
    }

    /// The destination of a link or an image.
    func withDestination<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withBytes(of: cmark_node_get_url(pointer), body)
    }

    /// The title of a link or an image; empty if there is none.
    func withTitle<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withBytes(of: cmark_node_get_title(pointer), body)
    }

    /// The info string of a code block; empty if there is none.
    func withInfo<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withBytes(of: cmark_node_get_fence_info(pointer), body)
    }

    private func withBytes<Result>(
        of text: UnsafePointer<CChar>?,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let count = strlen(text)
        return text.withMemoryRebound(to: UInt8.self, capacity: count) {
            body(UnsafeBufferPointer(start: $0, count: count))
        }
    }
}
