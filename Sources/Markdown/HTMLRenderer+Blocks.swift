/// Paragraphs, lists and code blocks.
extension HTMLRenderer {
    // MARK: - Blocks

    mutating func openParagraph(_ node: borrowing CmarkNode) {
        if node.isTopLevel { text.openParagraph() }
        guard !node.isInTightList else { return }
        html.startLine()
        html.write("<p>")
    }

    mutating func closeParagraph(_ node: borrowing CmarkNode) {
        text.closeBlock()
        if !node.isInTightList { html.write("</p>\n") }
    }

    mutating func openItem() {
        html.startLine()
        html.write("<li>")
    }

    mutating func openList(_ node: borrowing CmarkNode) {
        html.startLine()
        if !node.isOrderedList {
            html.write("<ul>\n")
        } else if node.listStart == 1 {
            html.write("<ol>\n")
        } else {
            html.write("<ol start=\"\(node.listStart)\">\n")
        }
    }

    mutating func closeList(_ node: borrowing CmarkNode) {
        html.write(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    }

    // MARK: - Code blocks

    mutating func writeCodeBlock(_ node: borrowing CmarkNode) {
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
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
}
