/// What a line begins: containers, then at most one leaf, in the order in which CommonMark's
/// reference implementation looks for them.
extension BlockScanner {
    mutating func openBlocks(_ start: LineCursor, matched: Int) {
        var cursor = start
        var opening = Opening(
            isWhole: matched == containers.count,
            hadParagraph: leaf == .paragraph,
            matched: matched
        )
        while let byte = cursor.first(in: source) {
            if cursor.indent >= 4 {
                if opening.mayBeLazy { break }
                return begin(.indentedCode, cursor, opening)
            }
            if let leaf = leafStart(byte, cursor, opening) { return begin(leaf, cursor, opening) }
            guard openContainer(byte, &cursor, opening) else { break }
            opening.hasOpened = true
            if footnoteDepth == containers.count - 1, noteCursor == nil { noteCursor = cursor }
        }
        takeText(cursor, opening)
    }

    /// What is known of a line while its blocks are opened.
    struct Opening {
        /// Whether the line continues all open containers.
        let isWhole: Bool

        /// Whether a paragraph was open before the line.
        let hadParagraph: Bool

        /// How many containers the line continues.
        let matched: Int

        /// Whether the line opened a container.
        var hasOpened = false

        /// Whether text would continue a paragraph, be it lazily.
        var mayBeLazy: Bool { hadParagraph && !hasOpened }

        /// Whether the line stands in the paragraph that is open.
        var isInParagraph: Bool { mayBeLazy && isWhole }
    }

    private mutating func begin(_ start: Leaf, _ cursor: LineCursor, _ opening: Opening) {
        if !opening.hasOpened { close(to: opening.matched) }
        endLeaf()
        markContent()
        leaf = start
        if case .html(let kind) = start,
            kind.ends(with: source[cursor.contentStart..<cursor.line.end])
        {
            leaf = .none
        }
        emit(cursor)
    }

    // MARK: - Leaves

    /// The leaf that begins here; `none` for one of a single line, nil if there is none.
    private mutating func leafStart(
        _ byte: UInt8,
        _ cursor: LineCursor,
        _ opening: Opening
    ) -> Leaf? {
        let (start, end) = (cursor.contentStart, cursor.line.end)
        switch byte {
        case UInt8(ascii: "#"):
            return BlockStart.isHeading(source, start, end) ? Leaf.none : nil
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            return BlockStart.fence(source, start, end).map(Leaf.fence)
        case UInt8(ascii: "<"):
            return HTMLBlockKind(
                startingIn: source[start..<end],
                mayBeAnyTag: !opening.mayBeLazy
            ).map(Leaf.html)
        case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
            return isLine(byte, start, end, opening) ? Leaf.none : nil
        default:
            return nil
        }
    }

    /// Whether the line is the underline of a heading or a thematic break.
    private mutating func isLine(
        _ byte: UInt8,
        _ start: Int,
        _ end: Int,
        _ opening: Opening
    ) -> Bool {
        let isUnderline = byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-")
        if isUnderline, opening.isInParagraph, BlockStart.isSetextUnderline(source, start, end) {
            return true
        }
        guard byte != UInt8(ascii: "="), start >= breakEnd else { return false }
        let other = BlockStart.endOfThematicBreak(source, start, end)
        breakEnd = other ?? breakEnd
        return other == nil
    }

    // MARK: - Containers

    /// Opens the container that begins here, if one does, and goes behind its marker.
    private mutating func openContainer(
        _ byte: UInt8,
        _ cursor: inout LineCursor,
        _ opening: Opening
    ) -> Bool {
        switch byte {
        case UInt8(ascii: ">"):
            openInside(opening, .quote)
            skipQuoteMarker(&cursor)
            return true
        case UInt8(ascii: "["):
            return openFootnote(&cursor, opening)
        default:
            return BlockStart.mayBeListMarker(byte) && openItem(&cursor, opening)
        }
    }

    private mutating func openInside(_ opening: Opening, _ container: Container) {
        if !opening.hasOpened { close(to: opening.matched) }
        open(container)
    }

    private mutating func openItem(_ cursor: inout LineCursor, _ opening: Opening) -> Bool {
        let start = cursor.contentStart
        guard let marker = BlockStart.listMarker(source, start, cursor.line.end),
            marker.interrupts || !opening.isInParagraph
        else { return false }
        let before = cursor.indent
        cursor.skipIndent()
        cursor.skip(bytes: marker.length, in: source)
        // Five columns or more are one blank and indented code; an empty item counts one blank too.
        let isPadded = !cursor.isBlank && (1...4).contains(cursor.indent)
        let padding = isPadded ? cursor.indent : 1
        cursor.skip(columns: padding, in: source)
        openInside(
            opening,
            .item(indent: before + marker.length + padding, hasContent: false)
        )
        return true
    }

    private mutating func openFootnote(_ cursor: inout LineCursor, _ opening: Opening) -> Bool {
        let start = cursor.contentStart
        guard let label = BlockStart.footnoteLabel(source, start, cursor.line.end) else {
            return false
        }
        if !opening.hasOpened { close(to: opening.matched) }
        // A footnote in a footnote stands beside it: what follows is the inner one's.
        let isNested = footnoteDepth != nil
        if let outer = footnoteDepth { close(to: outer) }
        open(.footnote)
        footnoteDepth = containers.count - 1
        noteCursor = nil
        beginNote(before: start, in: cursor.line, isNested: isNested)
        footnotes.append(
            Footnote(label: String(decoding: source[label], as: UTF8.self), line: lineNumber)
        )
        cursor.skipIndent()
        cursor.skip(bytes: label.upperBound + 2 - start, in: source)
        cursor.skipIndent()
        return true
    }

    // MARK: - Text

    private mutating func takeText(_ cursor: LineCursor, _ opening: Opening) {
        guard !cursor.isBlank else {
            if !opening.hasOpened { close(to: opening.matched) }
            emit(cursor)
            return
        }
        let isTableLine = opening.isWhole && !opening.hasOpened && cursor.indent < 4
        if isTableLine, leaf == .paragraph, startTable(cursor) { return }
        if isTableLine, leaf == .table, addRow(cursor) { return }
        if !opening.mayBeLazy {
            if !opening.hasOpened { close(to: opening.matched) }
            endLeaf()
            markContent()
            leaf = .paragraph
        }
        emitText(cursor, opening)
    }

    private mutating func emitText(_ cursor: LineCursor, _ opening: Opening) {
        let place = emit(cursor)
        paragraphEnd = ParagraphLine(
            isFirst: !opening.mayBeLazy,
            isLazy: opening.mayBeLazy && !opening.isWhole,
            content: cursor.contentStart..<cursor.line.end,
            number: lineNumber,
            sheetPlace: place
        )
    }
}
