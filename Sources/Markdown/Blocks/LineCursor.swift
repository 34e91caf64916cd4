/// A place in a line, in bytes and in columns: a tab reaches to the next multiple of four, and a
/// container may use up a part of it (CommonMark, section 2.2).
struct LineCursor {
    let line: SourceLine
    private(set) var offset: Int
    private(set) var column = 0

    /// The first byte that is neither space nor tab, and how many columns lie before it.
    private(set) var contentStart: Int
    private(set) var indent: Int

    init(_ line: SourceLine, in source: [UInt8]) {
        self.line = line
        offset = line.start
        contentStart = line.start
        indent = 0
        findContent(in: source)
    }

    var isBlank: Bool { contentStart == line.end }

    /// The first byte of the content; nil on a blank line.
    func first(in source: [UInt8]) -> UInt8? {
        isBlank ? nil : source[contentStart]
    }

    /// Goes to the first byte that is not blank.
    mutating func skipIndent() {
        column += indent
        offset = contentStart
        indent = 0
    }

    /// Goes over `count` bytes that are not tabs.
    mutating func skip(bytes count: Int, in source: [UInt8]) {
        offset += count
        column += count
        findContent(in: source)
    }

    /// Goes over as many columns of blanks, or fewer if there are not as many.
    mutating func skip(columns count: Int, in source: [UInt8]) {
        var left = min(count, indent)
        indent -= left
        while left > 0 {
            let width = source[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
            if width <= left { offset += 1 }
            column += min(width, left)
            left -= min(width, left)
        }
    }

    private mutating func findContent(in source: [UInt8]) {
        var index = offset
        var end = column
        while index < line.end {
            if source[index] == UInt8(ascii: " ") {
                end += 1
            } else if source[index] == UInt8(ascii: "\t") {
                end += 4 - end % 4
            } else {
                break
            }
            index += 1
        }
        contentStart = index
        indent = end - column
    }
}

/// A line of a text: its bytes without the line ending, and where the next one starts.
struct SourceLine {
    var start: Int
    var end: Int
    var next: Int

    /// The line that begins at `start`; nil at the end of the text.
    ///
    /// A line ends with LF, CR LF or CR alone (CommonMark, section 2.1).
    init?(at start: Int, in source: [UInt8]) {
        guard start < source.count else { return nil }
        let index = source.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count, bytes[index] > 13 || bytes[index] != 10 && bytes[index] != 13
            {
                index += 1
            }
            return index
        }
        self.start = start
        end = index
        let isPair =
            index + 1 < source.count && source[index] == 13 && source[index + 1] == 10
        next = min(index + (isPair ? 2 : 1), source.count)
    }
}
