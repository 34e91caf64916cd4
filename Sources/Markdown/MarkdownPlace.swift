package import Diagnostics

/// A place in a Markdown text as libcmark counts: line and column from 1, the column in bytes.
package struct MarkdownPlace: Hashable, Sendable {
    package var line: Int
    package var byteColumn: Int
}

extension MarkdownPlace {
    /// The place in the file that the Markdown text is part of, its column in Unicode scalars.
    ///
    /// - Parameters:
    ///   - body: The Markdown text.
    ///   - firstLine: The line of the file on which the text begins.
    ///   - needle: What the caret shall underline if the line holds it: libcmark's columns of inline
    ///     nodes are off after the first line of a block.
    /// - Returns: The position, at the line's start if the column lies outside the line.
    package func position(
        in body: ArraySlice<UInt8>,
        firstLine: Int,
        underlining needle: String? = nil
    ) -> Position {
        let fileLine = firstLine + line - 1
        guard let text = lineText(in: body) else { return Position(line: fileLine, column: 1) }
        if let needle, let start = text.firstDestination(needle) {
            let column = scalarCount(text[..<start]) + 1
            return Position(line: fileLine, column: column, length: needle.unicodeScalars.count)
        }
        let end = min(text.startIndex + max(0, byteColumn - 1), text.endIndex)
        return Position(line: fileLine, column: scalarCount(text[..<end]) + 1)
    }

    private func lineText(in body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let lines = body.split(
            separator: UInt8(ascii: "\n"),
            maxSplits: line,
            omittingEmptySubsequences: false
        )
        return line >= 1 && line <= lines.count ? lines[line - 1] : nil
    }

    private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.count
    }
}

extension ArraySlice<UInt8> {
    /// Where a destination begins: behind `](` if it stands so, else where its text is first.
    fileprivate func firstDestination(_ destination: String) -> Int? {
        firstRange(of: Array("](\(destination)".utf8)).map { $0 + 2 }
            ?? firstRange(of: Array(destination.utf8))
    }

    fileprivate func firstRange(of needle: [UInt8]) -> Int? {
        guard !needle.isEmpty, needle.count <= count else { return nil }
        return (startIndex...(endIndex - needle.count)).first {
            self[$0] == needle[0] && self[$0..<$0 + needle.count].elementsEqual(needle)
        }
    }
}
