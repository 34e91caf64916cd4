/// The seven kinds of HTML blocks (CommonMark 0.30, section 4.6), by what ends them.
enum HTMLBlockKind: Equatable {
    /// Kind 1: ends on the line with a closing tag of a raw text element.
    case rawText

    /// Kind 2: ends with `-->`.
    case comment

    /// Kind 3: ends with `?>`.
    case instruction

    /// Kind 4: ends with `>`.
    case declaration

    /// Kind 5: ends with `]]>`.
    case characterData

    /// Kinds 6 and 7: end before a blank line.
    case element

    /// The block that begins with this line, if one does.
    ///
    /// Kind 7 counts if the line may begin with any tag: it cannot interrupt a paragraph.
    init?(startingIn text: ArraySlice<UInt8>, mayBeAnyTag: Bool) {
        let rest = text.dropFirst()
        if rest.starts(with: "!--".utf8) {
            self = .comment
        } else if rest.starts(with: "![CDATA[".utf8) {
            self = .characterData
        } else if rest.first == UInt8(ascii: "?") {
            self = .instruction
        } else if rest.first == UInt8(ascii: "!"), rest.dropFirst().first.map(\.isLetter) == true {
            self = .declaration
        } else if Self.startsRawText(rest) {
            self = .rawText
        } else if Self.startsBlockElement(rest)
            || mayBeAnyTag && HTMLTag.isAloneOnLine(text)
        {
            self = .element
        } else {
            return nil
        }
    }

    /// Whether a line with this text is the last one of the block.
    func ends(with text: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .rawText:
            Self.rawTextElements.contains { text.containsIgnoringCase("</\($0)>") }
        case .comment: text.containsIgnoringCase("-->")
        case .instruction: text.containsIgnoringCase("?>")
        case .declaration: text.contains(UInt8(ascii: ">"))
        case .characterData: text.containsIgnoringCase("]]>")
        case .element: false
        }
    }

    private static let rawTextElements = ["script", "pre", "textarea", "style"]

    private static func startsRawText(_ text: ArraySlice<UInt8>) -> Bool {
        let name = HTMLTag.name(of: text)
        guard rawTextElements.contains(name) else { return false }
        let after = text.dropFirst(name.utf8.count).first
        return after.map { $0.isSpace || $0 == UInt8(ascii: ">") } ?? true
    }

    private static func startsBlockElement(_ text: ArraySlice<UInt8>) -> Bool {
        let inner = text.first == UInt8(ascii: "/") ? text.dropFirst() : text
        let name = HTMLTag.name(of: inner)
        guard blockElements.contains(name) else { return false }
        let after = inner.dropFirst(name.utf8.count)
        guard let next = after.first else { return true }
        return next.isSpace || next == UInt8(ascii: ">") || after.starts(with: "/>".utf8)
    }

    private static let blockElements: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption",
        "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2",
        "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
        "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param",
        "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title",
        "tr", "track", "ul",
    ]
}

extension ArraySlice<UInt8> {
    /// Whether the bytes hold an ASCII text in any case; `text` is in lower case.
    fileprivate func containsIgnoringCase(_ text: String) -> Bool {
        let needle = Array(text.utf8)
        guard count >= needle.count else { return false }
        return (startIndex...(endIndex - needle.count)).contains { start in
            needle.indices.allSatisfy { offset in
                self[start + offset].lowercased == needle[offset]
            }
        }
    }
}
