/// How lines reach the sheets.
extension BlockScanner {
    /// The line's bytes before its content, as they stand in the sheet the line goes to.
    func prefix(of cursor: LineCursor) -> [UInt8] {
        guard let note = noteCursor, footnoteDepth != nil else {
            return Array(source[cursor.line.start..<cursor.contentStart])
        }
        // Two quotes are four columns, so that tabs keep their stops.
        return Array("> > ".utf8)
            + [UInt8](repeating: UInt8(ascii: " "), count: note.indent)
            + source[min(note.contentStart, cursor.contentStart)..<cursor.contentStart]
    }

    /// Adds the current line to its sheet.
    ///
    /// - Returns: Where its content begins there.
    @discardableResult
    mutating func emit(_ cursor: LineCursor, escaping: Bool = false) -> Int {
        guard footnoteDepth != nil else {
            document.addLine(source[cursor.line.start..<cursor.line.next])
            return document.lineStart + cursor.contentStart - cursor.line.start
        }
        let content = source[cursor.contentStart..<cursor.line.end]
        if noteCursor == nil { noteCursor = cursor }
        let start = prefix(of: cursor)
        notes.addLine(start + (escaping ? [UInt8(ascii: "\\")] : []), content)
        noteOrigins.append(lineNumber)
        if footnotes.last?.line != lineNumber {
            document.addLine([], EmptyCollection())
        }
        return notes.lineStart + start.count
    }

    /// Puts a comment in the place of a footnote and begins its body.
    mutating func emitPlaceholder(before start: Int, in line: SourceLine) {
        let comment = Array("<!--".utf8) + Mark.hold.bytes + Array("n-->".utf8)
        document.addLine(Array(source[line.start..<start]), comment)
        notes.addLine([], EmptyCollection())
        noteOrigins.append(lineNumber)
    }

    /// Takes the sheet that the current line goes to, and gives it back changed.
    mutating func withSheet(_ body: (inout Sheet) -> Void) {
        if footnoteDepth == nil { body(&document) } else { body(&notes) }
    }
}
