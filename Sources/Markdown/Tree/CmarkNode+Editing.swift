internal import CCmark

/// What the passes over a tree do to it.
extension CmarkNode {
    var parent: CmarkNode? { cmark_node_parent(pointer).map(CmarkNode.init) }
    var firstChild: CmarkNode? { cmark_node_first_child(pointer).map(CmarkNode.init) }
    var lastChild: CmarkNode? { cmark_node_last_child(pointer).map(CmarkNode.init) }
    var next: CmarkNode? { cmark_node_next(pointer).map(CmarkNode.init) }
    var previous: CmarkNode? { cmark_node_previous(pointer).map(CmarkNode.init) }

    /// What the node stands for beyond CommonMark, kept in libcmark's field for the user's data.
    var role: NodeRole? {
        get { NodeRole(code: Int(bitPattern: cmark_node_get_user_data(pointer))) }
        nonmutating set {
            let code = UnsafeMutableRawPointer(bitPattern: newValue?.code ?? 0)
            cmark_node_set_user_data(pointer, code)
        }
    }

    /// Makes a block that CommonMark has no name for; it belongs to nobody until it is inserted.
    static func block(_ role: NodeRole) -> CmarkNode {
        make(CMARK_NODE_CUSTOM_BLOCK, role)
    }

    /// Makes a paragraph without text; it belongs to nobody until it is inserted.
    static func paragraph(_ role: NodeRole) -> CmarkNode {
        make(CMARK_NODE_PARAGRAPH, role)
    }

    private static func make(_ type: cmark_node_type, _ role: NodeRole) -> CmarkNode {
        guard let pointer = cmark_node_new(type) else {
            preconditionFailure("libcmark gave no node: out of memory")
        }
        let node = CmarkNode(pointer: pointer)
        node.role = role
        return node
    }

    /// Replaces the text of a text node; the bytes hold no NUL, for libcmark lets none in.
    func setLiteral(_ bytes: some Collection<UInt8>) {
        var terminated: [CChar] = []
        terminated.reserveCapacity(bytes.count + 1)
        for byte in bytes { terminated.append(CChar(bitPattern: byte)) }
        terminated.append(0)
        cmark_node_set_literal(pointer, terminated)
    }

    /// Takes the first bytes of a text away.
    func dropLiteralPrefix(_ count: Int) {
        guard let literal = cmark_node_get_literal(pointer), let rest = strdup(literal + count)
        else { return }
        cmark_node_set_literal(pointer, rest)
        free(rest)
    }

    /// Takes the node, with all below it, from where it stands; it must be inserted again or freed.
    func unlink() {
        cmark_node_unlink(pointer)
    }

    /// Takes the node, with all below it, out for good.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    /// Makes `child`, wherever it stood, the last child.
    func append(_ child: CmarkNode) {
        cmark_node_unlink(child.pointer)
        let isDone = cmark_node_append_child(pointer, child.pointer) == 1
        precondition(isDone, "libcmark refuses a child of the wrong kind")
    }

    /// Puts `node`, wherever it stood, in this node's place, and takes this one out for good.
    func replace(with node: CmarkNode) {
        let isDone = cmark_node_insert_before(pointer, node.pointer) == 1
        precondition(isDone, "libcmark refuses a neighbour of the wrong kind")
        remove()
    }
}
