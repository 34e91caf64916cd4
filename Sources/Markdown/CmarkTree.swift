internal import CCmark

/// The parsed document: the one door to libcmark, and the only file with pointers to it.
///
/// The tree is freed when the value goes out of scope and never leaves the function that made it;
/// a node is on loan and cannot be kept.
struct CmarkTree: ~Copyable {
    private let root: OpaquePointer

    /// Parses CommonMark; the bytes may be any, libcmark replaces what is not UTF-8.
    init(parsing source: ArraySlice<UInt8>) {
        let tree = source.withUnsafeBytes { bytes in
            cmark_parse_document(
                bytes.bindMemory(to: CChar.self).baseAddress,
                bytes.count,
                CMARK_OPT_DEFAULT
            )
        }
        guard let tree else { preconditionFailure("libcmark gave no document: out of memory") }
        root = tree
    }

    deinit { cmark_node_free(root) }

    /// Calls `body` for each event of a depth-first walk: entering and leaving, once for leaves.
    ///
    /// The walk is libcmark's own iterator, so that nesting costs no stack.
    borrowing func forEachEvent(_ body: (borrowing CmarkNode, _ isEntering: Bool) -> Void) {
        guard let walk = cmark_iter_new(root) else {
            preconditionFailure("libcmark gave no iterator: out of memory")
        }
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return }
            body(CmarkNode(pointer: node), event == CMARK_EVENT_ENTER)
        }
    }
}

/// A node on loan from its tree.
struct CmarkNode: ~Copyable {
    fileprivate let pointer: OpaquePointer

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
        case other
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
        default: .other
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
        var count = 0
        while text[count] != 0 { count += 1 }
        return text.withMemoryRebound(to: UInt8.self, capacity: count) {
            body(UnsafeBufferPointer(start: $0, count: count))
        }
    }
}
