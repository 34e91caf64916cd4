import Diagnostics

/// Finds the relative addresses by which one asset names another.
///
/// In a module: the string after `from`, `import` and `import(`; in a style sheet: the quoted
/// string inside `url(…)` and after `@import`. Only addresses that begin with `./` or `../` count:
/// all else is left as it is.
enum AssetReferences {
    enum Syntax {
        case module
        case styleSheet

        /// The syntax of a file by its extension; nil for files that name no others.
        init?(of name: String) {
            switch name.split(separator: ".").last {
            case "js", "mjs": self = .module
            case "css": self = .styleSheet
            default: return nil
            }
        }
    }

    struct Reference {
        var path: String
        /// The place of the path in the text, without its quotes.
        var range: Range<String.Index>
        var position: Position
    }

    /// All references of a text in order.
    static func all(in text: String, syntax: Syntax) -> [Reference] {
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
            guard path.hasPrefix("./") || path.hasPrefix("../"), follows(before, syntax) else {
                continue
            }
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

    private static func follows(_ text: Substring, _ syntax: Syntax) -> Bool {
        var text = text
        while text.last == " " { text.removeLast() }
        return switch syntax {
        case .module: ["from", "import", "import("].contains { text.hasSuffix($0) }
        case .styleSheet: ["url(", "@import"].contains { text.hasSuffix($0) }
        }
    }
}

extension String {
    fileprivate func columnOfIndex(_ index: Index) -> Int {
        let lineStart = self[..<index].lastIndex(where: \.isNewline).map(self.index(after:))
        return unicodeScalars.distance(from: lineStart ?? startIndex, to: index) + 1
    }
}
