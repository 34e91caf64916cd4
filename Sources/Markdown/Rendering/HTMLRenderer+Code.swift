/// Code blocks.
extension HTMLRenderer {
    mutating func writeCodeBlock(_ node: CmarkNode) {
        codeBlocks += 1
        let info = node.withInfo { isMarked ? MarkedText.restored($0) : Array($0) }
        let language = String(decoding: info.prefix { !$0.isSpace }, as: UTF8.self)
        html.startLine()
        html.write(verbatim: isPage ? scrollFrame(language: language) : "<pre>")
        html.write("<code")
        if !language.isEmpty {
            html.write(" class=\"language-")
            html.writeEscaped(language)
            html.write("\"")
        }
        html.write(">")
        node.withLiteral { withRestored($0) { $0.html.writeEscaped($1) } }
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
