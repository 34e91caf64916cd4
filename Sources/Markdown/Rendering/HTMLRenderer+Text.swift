/// Text, code spans and raw HTML.
extension HTMLRenderer {
    // MARK: - Text

    mutating func writeText(_ node: CmarkNode) {
        node.withLiteral { bytes in
            let isLast = isPage && headingEnd == node
            let kept = isLast ? withoutAttributes(bytes) : bytes
            if isMarked || options.isSmart { writeMarked(kept, at: node) } else { write(kept) }
        }
    }

    /// A heading's last text without what stands in braces at its end, which is kept for its tag.
    private mutating func withoutAttributes(
        _ text: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        guard let (attributes, start) = HeadingAttributes.end(of: text) else { return text }
        headingAttributes = attributes
        return UnsafeBufferPointer(rebasing: text[..<start])
    }

    /// Writes a text with marks, which become tags, footnotes and links.
    private mutating func writeMarked(_ bytes: UnsafeBufferPointer<UInt8>, at node: CmarkNode) {
        var pieces = MarkedText(bytes)
        while let piece = pieces.next() {
            switch piece {
            case .text(let range): writeWords(UnsafeBufferPointer(rebasing: bytes[range]))
            case .escaped(let range): write(UnsafeBufferPointer(rebasing: bytes[range]))
            case .mark(.deletionStart): html.write("<del>")
            case .mark(.deletionEnd): html.write("</del>")
            case .mark(.noteStart): writeReference(number(from: &pieces))
            case .mark(.webLinkStart): writeBareLink(&pieces, prefix: "", at: node)
            case .mark(.wwwLinkStart): writeBareLink(&pieces, prefix: "http://", at: node)
            case .mark(.mailLinkStart): writeBareLink(&pieces, prefix: "mailto:", at: node)
            case .mark(let mark): mark.original.withUnsafeBufferPointer { write($0) }
            }
        }
    }

    private mutating func writeWords(_ words: UnsafeBufferPointer<UInt8>) {
        guard options.isSmart else { return write(words) }
        smart.replaced(words).withUnsafeBufferPointer { write($0) }
    }

    private mutating func write(_ words: UnsafeBufferPointer<UInt8>) {
        html.writeEscaped(words)
        text.add(words)
    }

    private func number(from pieces: inout MarkedText) -> Int {
        String(decoding: takeText(from: &pieces), as: UTF8.self).utf8.reduce(0) {
            $0 * 10 + Int($1) - 48
        }
    }

    private mutating func writeBareLink(
        _ pieces: inout MarkedText,
        prefix: String,
        at node: CmarkNode
    ) {
        let shown = takeText(from: &pieces)
        let destination = prefix + String(decoding: shown, as: UTF8.self)
        writeLinkStart(note(destination, isImage: false, at: node))
        shown.withUnsafeBufferPointer { write($0) }
        html.write("</a>")
        smart.passMarkup()
    }

    /// The text up to the mark that ends a link or a reference, as the author wrote it.
    private func takeText(from pieces: inout MarkedText) -> [UInt8] {
        var taken: [UInt8] = []
        while let piece = pieces.next() {
            switch piece {
            case .text(let range), .escaped(let range): taken += pieces.bytes[range]
            case .mark(.linkEnd), .mark(.noteEnd): return taken
            case .mark(let mark): taken += mark.original
            }
        }
        return taken
    }

    mutating func writeBreak(_ tag: StaticString) {
        html.write(tag)
        text.addBreak()
        smart.passSpace()
    }

    mutating func writeCode(_ node: CmarkNode) {
        html.write("<code>")
        node.withLiteral {
            withRestored($0) { renderer, code in
                renderer.html.writeEscaped(code)
                renderer.text.add(code)
            }
        }
        html.write("</code>")
        smart.passMarkup()
    }

    // MARK: - Marks

    /// Whether strings of the tree may hold marks.
    var isMarked: Bool { source?.isMarked ?? false }

    /// Gives `body` a string of the tree as its author wrote it.
    mutating func withRestored(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: (inout HTMLRenderer, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard isMarked else { return body(&self, bytes) }
        MarkedText.restored(bytes).withUnsafeBufferPointer { body(&self, $0) }
    }

    // MARK: - Raw HTML

    mutating func writeHTMLBlock(_ node: CmarkNode) {
        html.startLine()
        writeRawHTML(node)
        html.startLine()
    }

    mutating func writeRawHTML(_ node: CmarkNode) {
        guard options.allowsRawHTML else { return dropHTML(node) }
        node.withLiteral {
            withRestored($0) { renderer, raw in
                if renderer.options.dialect == .commonMark {
                    renderer.html.write(raw)
                } else {
                    renderer.html.writeFiltered(raw)
                }
            }
        }
    }

    private mutating func dropHTML(_ node: CmarkNode) {
        guard !node.withLiteral(isComment) else { return }
        let tag = node.withLiteral { html in
            String(decoding: html.trimmed().prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        }
        remarks.append(MarkdownRemark(.droppedHTML(tag), at: place(of: node)))
    }
}

/// Whether the HTML is one comment and nothing else.
private func isComment(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = html.trimmed()
    guard text.starts(with: "<!--".utf8) else { return false }
    return text.firstRange(of: "-->".utf8)?.upperBound == text.endIndex
}
