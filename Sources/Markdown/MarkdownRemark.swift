/// Something in a Markdown text that its author should hear of.
package struct MarkdownRemark: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Raw HTML was left out; its first line.
        case droppedHTML(String)

        /// An option of a code block that means nothing.
        case unknownCodeOption(String)

        /// An id that a heading asks for and another one has.
        case takenHeadingID(String)

        /// A reference to a footnote, by its label, that nothing defines.
        case missingFootnote(String)

        /// A footnote that nothing refers to, and that is left out.
        case unusedFootnote(String)

        /// A second definition of a footnote, which is left out.
        case repeatedFootnote(String)
    }

    package var kind: Kind
    package var place: MarkdownPlace

    /// Creates a remark about a place.
    package init(_ kind: Kind, at place: MarkdownPlace) {
        self.kind = kind
        self.place = place
    }
}
