internal import CCmark

/// The parsed document: the owner of libcmark's nodes.
///
/// The tree is freed when the value goes out of scope and never leaves the function that made it.
/// libcmark's pointers are seen in this folder only.
struct CmarkTree: ~Copyable {
    let document: CmarkNode

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
        document = CmarkNode(pointer: tree)
    }

    deinit { cmark_node_free(document.pointer) }

    /// Calls `body` for each event of a depth-first walk: entering and leaving, once for leaves.
    ///
    /// The walk is libcmark's own iterator, so that nesting costs no stack. A leaf may be taken out
    /// or replaced at its event, and the children of a node when it is left.
    borrowing func forEachEvent(_ body: (CmarkNode, _ isEntering: Bool) -> Void) {
        document.forEachEvent(body)
    }
}

extension CmarkNode {
    /// Calls `body` for each block below the node, a container before what it holds.
    ///
    /// A leaf block may be replaced or taken out at its call, and the children of a container.
    func forEachBlock(_ body: (CmarkNode) -> Void) {
        var current = firstChild
        while let node = current {
            if node.holdsBlocks {
                body(node)
                current = node.firstChild ?? node.following(below: self)
            } else {
                let following = node.following(below: self)
                body(node)
                current = following
            }
        }
    }

    /// The next block that is not below this one.
    private func following(below root: CmarkNode) -> CmarkNode? {
        var node = self
        while true {
            if let next = node.next { return next }
            guard let parent = node.parent, parent.pointer != root.pointer else { return nil }
            node = parent
        }
    }

    private var holdsBlocks: Bool {
        switch kind {
        case .list, .item, .blockQuote, .document: true
        default: false
        }
    }

    /// Walks the node and all below it: see `CmarkTree.forEachEvent`.
    func forEachEvent(_ body: (CmarkNode, _ isEntering: Bool) -> Void) {
        guard let walk = cmark_iter_new(pointer) else {
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
