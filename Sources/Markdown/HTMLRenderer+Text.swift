/// Text, code spans and raw HTML.
extension HTMLRenderer {
    // MARK: - Text

    mutating func writeText(_ node: borrowing CmarkNode) {
        node.withLiteral {
            html.writeEscaped($0)
            text.add($0)
        }
    }

    mutating func writeBreak(_ tag: StaticString) {
        html.write(tag)
        text.addBreak()
    }

    mutating func writeCode(_ node: borrowing CmarkNode) {
        html.write("<code>")
        writeText(node)
        html.write("</code>")
    }

    // MARK: - Raw HTML

    mutating func writeHTMLBlock(_ node: borrowing CmarkNode) {
        html.startLine()
        writeRawHTML(node)
        html.startLine()
    }

    mutating func writeRawHTML(_ node: borrowing CmarkNode) {
        if options.allowsRawHTML {
            node.withLiteral { html.write($0) }
        } else if !node.withLiteral(isComment) {
            droppedHTML.append(node.place)
        }
    }
}

private func isComment(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    html.starts(with: "<!--".utf8)
}
