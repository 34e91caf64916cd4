/// Footnotes: references in the text, the list at the end, and the ways back.
extension HTMLRenderer {
    mutating func writeReference(_ number: Int) {
        guard let (place, reference) = footnotes.refer(to: number) else { return }
        let shown = "\(place + 1)"
        html.write(verbatim: isPage ? "<span class=\"fn-ref\"><a href=\"#" : footnoteTag)
        writeNoteID(place)
        html.write("\" id=\"")
        writeReferenceID(place, reference)
        html.write(
            verbatim: isPage
                ? "\" aria-label=\"Footnote \(shown)\">\(shown)</a></span>"
                : "\" data-footnote-ref>\(shown)</a></sup>"
        )
    }

    private var footnoteTag: String { "<sup class=\"footnote-ref\"><a href=\"#" }

    mutating func openFootnotes() {
        html.startLine()
        html.write(
            isPage
                ? "<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n"
                : "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
        )
    }

    mutating func openFootnote(_ place: Int) {
        html.write("<li id=\"")
        writeNoteID(place)
        html.write("\">\n")
    }

    /// Ends a footnote; the ways back stand at the end of its last paragraph, if it ends with one.
    mutating func closeFootnote(_ place: Int, _ node: CmarkNode) {
        let hasParagraph = node.lastChild?.kind == .paragraph && html.removeEnd("</p>\n")
        if hasParagraph { html.write(" ") }
        for reference in 1...max(1, footnotes.references(to: place)) {
            if reference > 1 { html.write(" ") }
            writeWayBack(place, reference)
        }
        html.write(hasParagraph ? "</p>\n</li>\n" : "\n</li>\n")
    }

    private mutating func writeWayBack(_ place: Int, _ reference: Int) {
        html.write(isPage ? "<a class=\"back\" href=\"#" : "<a href=\"#")
        writeReferenceID(place, reference)
        let shown = reference == 1 ? "" : "<sup>\(reference)</sup>"
        guard isPage else {
            html.write("\" class=\"footnote-backref\" data-footnote-backref ")
            html.write("aria-label=\"Back to content\">↩")
            html.write(
                verbatim: reference == 1
                    ? "</a>" : "<sup class=\"footnote-ref\">\(reference)</sup></a>"
            )
            return
        }
        let which = reference == 1 ? "" : ", reference \(reference)"
        html.write(
            verbatim:
                "\" aria-label=\"Back to the text of footnote \(place + 1)\(which)\">↩\(shown)</a>"
        )
    }

    private mutating func writeNoteID(_ place: Int) {
        html.write("fn-")
        writeLabel(place)
    }

    private mutating func writeReferenceID(_ place: Int, _ reference: Int) {
        html.write("fnref-")
        writeLabel(place)
        if reference > 1 { html.write(verbatim: "-\(reference)") }
    }

    /// Pages number their notes; cmark-gfm's ids are the labels.
    private mutating func writeLabel(_ place: Int) {
        if isPage {
            html.write(verbatim: partNumber(place + 1))
        } else {
            html.writeAddress(footnotes.labels[place])
        }
    }
}
