import Diagnostics
import ModuleLinking

/// Finds the relative addresses by which a style sheet names other assets.
///
/// That is the quoted string inside `url(…)` and after `@import`. Only addresses that begin with `./`
/// or `../` count: all else is left as it is.
enum StyleSheetReferences {
    struct Reference {
        var path: String
        /// The place of the path in the text, without its quotes.
        var range: Range<String.Index>
        var position: Position
    }

    /// All references of a text in order.
    static func all(in text: String) -> [Reference] {
        var references: [Reference] = []
        var rest = text[...]
        var line = 1
        while let quote = rest.firstIndex(where: { $0 == "\"" || $0 == "'" || $0.isNewline }) {
            let mark = rest[quote]
            let before = rest[..<quote]
            rest = rest[rest.index(after: quote)...]
            if mark.isNewline {
                line += 1
                continue
            }
            guard let end = rest.firstIndex(where: { $0 == mark || $0.isNewline }) else { break }
            let path = rest[..<end]
            defer { rest = rest[end...].dropFirst(rest[end] == mark ? 1 : 0) }
            guard AssetName.isRelative(String(path)), refers(before) else { continue }
            let column = text.columnOfIndex(path.startIndex)
            references.append(
                Reference(
                    path: String(path),
                    range: path.startIndex..<path.endIndex,
                    position: Position(line: line, column: column, length: path.count)
                )
            )
        }
        return references
    }

    /// Whether what stands before a string makes it an address.
    private static func refers(_ text: Substring) -> Bool {
        var text = text
        while text.last == " " { text.removeLast() }
        return text.hasSuffix("url(") || text.hasSuffix("@import")
    }
}

extension String {
    fileprivate func columnOfIndex(_ index: Index) -> Int {
        let lineStart = self[..<index].lastIndex(where: \.isNewline).map(self.index(after:))
        return unicodeScalars.distance(from: lineStart ?? startIndex, to: index) + 1
    }
}
