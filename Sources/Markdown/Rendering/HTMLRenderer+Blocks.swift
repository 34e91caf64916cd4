/// Paragraphs, lists, quotes and alerts.
extension HTMLRenderer {
    // MARK: - Paragraphs

    mutating func openParagraph(_ node: CmarkNode) {
        smart.passSpace()
        if case .cell(let column) = role(of: node) { return openCell(column) }
        if node.isTopLevel { text.openParagraph() }
        guard !node.isInTightList else { return }
        html.startLine()
        if isPage, openFigure(node) { return }
        html.write("<p>")
    }

    mutating func closeParagraph(_ node: CmarkNode) {
        if case .cell = role(of: node) { return closeCell() }
        text.closeBlock()
        guard !node.isInTightList else { return }
        if caption == nil { html.write("</p>\n") } else { closeFigure() }
    }

    /// A node's role; CommonMark's tree has none.
    func role(of node: CmarkNode) -> NodeRole? {
        source == nil ? nil : node.role
    }

    // MARK: - Figures

    /// An image alone in its paragraph is a figure if it has a title, which is the caption.
    private mutating func openFigure(_ node: CmarkNode) -> Bool {
        guard let image = node.firstChild, image.kind == .image, image.next == nil else {
            return false
        }
        image.withTitle { withRestored($0) { $0.caption = $1.isEmpty ? nil : Array($1) } }
        guard caption != nil else { return false }
        html.write("<figure>")
        return true
    }

    private mutating func closeFigure() {
        html.write("<figcaption>")
        caption?.withUnsafeBufferPointer { html.writeEscaped($0) }
        html.write("</figcaption></figure>\n")
        caption = nil
    }

    // MARK: - Lists

    mutating func openItem(_ node: CmarkNode) {
        html.startLine()
        guard case .task(let isDone) = role(of: node) else {
            html.write("<li>")
            return
        }
        if isPage {
            html.write("<li class=\"task\"><input type=\"checkbox\" disabled")
            html.write(isDone ? " checked aria-label=\"Done\"> " : " aria-label=\"To do\"> ")
        } else {
            html.write("<li><input type=\"checkbox\"")
            html.write(isDone ? " checked=\"\" disabled=\"\" /> " : " disabled=\"\" /> ")
        }
    }

    mutating func openList(_ node: CmarkNode) {
        html.startLine()
        if !node.isOrderedList {
            html.write("<ul>\n")
        } else if node.listStart == 1 {
            html.write("<ol>\n")
        } else {
            html.write(verbatim: "<ol start=\"\(node.listStart)\">\n")
        }
    }

    mutating func closeList(_ node: CmarkNode) {
        html.write(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    }

    // MARK: - Quotes

    mutating func openQuote(_ node: CmarkNode) {
        html.startLine()
        guard case .alert(let number) = role(of: node) else {
            html.write("<blockquote>\n")
            return
        }
        let name = Alert.allCases[number].rawValue
        html.write(verbatim: "<div class=\"alert \(name)\" role=\"note\">\n<p>\(name)</p>\n")
    }

    mutating func closeQuote(_ node: CmarkNode) {
        html.startLine()
        if case .alert = role(of: node) {
            html.write("</div>\n")
        } else {
            html.write("</blockquote>\n")
        }
    }
}
