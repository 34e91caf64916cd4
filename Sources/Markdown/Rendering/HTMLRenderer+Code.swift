internal import Highlighting

/// Code blocks.
extension HTMLRenderer {
    mutating func writeCodeBlock(_ node: CmarkNode) {
        let info = node.withInfo { isMarked ? MarkedText.restored($0) : Array($0) }
        if isPage, info.starts(with: EmbeddedBlock.sign.utf8) { return embed(node, info) }
        codeBlocks += 1
        html.startLine()
        if isPage { writePageCode(node, InfoString(info)) } else { writePlainCode(node, info) }
    }

    private mutating func writePlainCode(_ node: CmarkNode, _ info: [UInt8]) {
        writeCodeTag(
            "<pre>",
            language: String(decoding: info.prefix { !$0.isSpace }, as: UTF8.self)
        )
        node.withLiteral { withRestored($0) { $0.html.writeEscaped($1) } }
        html.write("</code></pre>\n")
    }

    private mutating func writeCodeTag(_ pre: String, language: String) {
        html.write(verbatim: pre)
        html.write("<code")
        if !language.isEmpty {
            html.write(" class=\"language-")
            html.writeEscaped(language)
            html.write("\"")
        }
        html.write(">")
    }

    // MARK: - Pages

    private mutating func writePageCode(_ node: CmarkNode, _ info: InfoString) {
        remarks += info.unknown.map {
            MarkdownRemark(.unknownCodeOption($0), at: place(of: node))
        }
        let language = options.highlights ? Language.named(info.language) : nil
        if let title = info.title { openCaption(title) }
        writeCodeTag(
            scrollFrame(info, language: language?.title ?? info.language),
            language: language?.name ?? info.language
        )
        node.withLiteral {
            withRestored($0) { renderer, code in
                var writer = CodeWriter(info: info)
                writer.write(code, in: language, to: &renderer.html)
            }
        }
        html.write(info.title == nil ? "</code></pre>\n" : "</code></pre>\n</figure>\n")
    }

    private mutating func openCaption(_ title: String) {
        html.write("<figure class=\"code\"><figcaption><span>")
        html.writeEscaped(title)
        html.write("</span></figcaption>\n")
    }

    /// A block wider than the page scrolls inside itself, so it takes focus and has a name of its
    /// own: the number keeps two regions of a page apart.
    private func scrollFrame(_ info: InfoString, language: String) -> String {
        var label = HTMLBuffer(capacity: 32)
        label.write(verbatim: "Code \(partNumber(codeBlocks))")
        for part in [language, info.title ?? ""] where !part.isEmpty {
            label.write(", ")
            label.writeEscaped(part)
        }
        let name = String(decoding: label.bytes, as: UTF8.self)
        let numbered = info.firstNumber == nil ? "" : " class=\"numbered\""
        return "<pre\(numbered) tabindex=\"0\" role=\"region\" aria-label=\"\(name)\">"
    }

    // MARK: - Blocks of templates

    /// Keeps the place of a block that a template will fill.
    private mutating func embed(_ node: CmarkNode, _ info: [UInt8]) {
        html.startLine()
        var reader = WordReader(rest: info[EmbeddedBlock.sign.utf8.count...])
        var block = EmbeddedBlock(
            name: reader.word(),
            text: node.withLiteral { bytes in
                String(
                    decoding: isMarked ? MarkedText.restored(bytes) : Array(bytes),
                    as: UTF8.self
                )
            },
            offset: html.bytes.count,
            place: place(of: node)
        )
        while let option = reader.option() {
            block.options.append(EmbeddedBlock.Option(name: option.name, value: option.value ?? ""))
        }
        blocks.append(block)
    }
}
