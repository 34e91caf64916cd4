/// How lines reach the sheets.
extension BlockScanner {
    /// What each line of a footnote's body begins with: two quotes are four columns, as the indent
    /// they replace, so that tabs keep their stops.
    private static let notePrefix = Array("> > ".utf8)

    /// What a line begins with that continues a footnote's paragraph lazily: it stays out of the inner
    /// quote, so that it can be nothing but text there too.
    private static let lazyPrefix = Array("> ".utf8)

    /// The line's bytes before its content, as they stand in the sheet the line goes to.
    func prefix(of cursor: LineCursor) -> [UInt8] {
        guard let note = noteCursor, footnoteDepth != nil else {
            return Array(source[cursor.line.start..<cursor.contentStart])
        }
        guard note.column % 4 == 0 else {
            // The indent used a part of a tab: what is left of it is blanks.
            return Self.notePrefix
                + [UInt8](repeating: UInt8(ascii: " "), count: note.indent)
                + source[min(note.contentStart, cursor.contentStart)..<cursor.contentStart]
        }
        return Self.notePrefix + source[note.offset..<cursor.contentStart]
    }

    /// Adds the current line to its sheet.
    ///
    /// - Returns: Where its content begins there.
    @discardableResult
    mutating func emit(_ cursor: LineCursor) -> Int {
        guard footnoteDepth != nil else {
            document.addLine(source[cursor.line.start..<cursor.line.next])
            return document.lineStart + cursor.contentStart - cursor.line.start
        }
        let content = source[cursor.contentStart..<cursor.line.end]
        let start = noteCursor == nil ? Self.lazyPrefix : prefix(of: cursor)
        addNoteLine(start, Array(content))
        if footnotes.last?.line != lineNumber { document.addLine([], []) }
        return notes.lineStart + start.count
    }

    /// Puts a comment in the place of a footnote and begins its body.
    mutating func beginNote(before start: Int, in line: SourceLine, isNested: Bool) {
        let isSecondOnLine = footnotes.last?.line == lineNumber
        if isSecondOnLine { addNoteLine([], Self.notePrefix) }
        addNoteLine([], [])
        if !isNested {
            let comment = Array("<!--".utf8) + Mark.hold.bytes + Array("n-->".utf8)
            document.addLine(Array(source[line.start..<start]), comment)
        } else if !isSecondOnLine {
            document.addLine([], [])
        }
    }

    private mutating func addNoteLine(_ prefix: [UInt8], _ content: [UInt8]) {
        notes.addLine(prefix, content)
        noteOrigins.append(lineNumber)
    }

    /// Takes the sheet that the current line goes to, and gives it back changed.
    mutating func withSheet(_ body: (inout Sheet) -> Void) {
        if footnoteDepth == nil { body(&document) } else { body(&notes) }
    }
}
