/// Finds the start tags of a page, in order, and the text of its title.
///
/// It follows the tokenizer of the HTML standard (WHATWG HTML section 13.2.5) as far as tags,
/// comments and the elements go whose contents are no markup; it builds no tree, and no page makes it
/// fail.
struct HTMLScanner {
    private let bytes: [UInt8]
    private var index = 0

    /// The text of the `title` element, as far as the page has been read.
    private(set) var title: String?

    /// Elements whose contents are text.
    private static let rawText: Set<String> = ["script", "style", "textarea", "title", "xmp"]

    init(_ page: [UInt8]) {
        bytes = page
    }

    /// The next start tag, or nil at the end of the page.
    mutating func next() -> HTMLTag? {
        while let open = find(UInt8(ascii: "<"), from: index) {
            index = open + 1
            if starts(with: "!--") {
                index = find("-->", from: index + 3).map { $0 + 3 } ?? bytes.count
            } else if index < bytes.count, bytes[index].isLetter {
                return startTag()
            }
        }
        return nil
    }

    private mutating func startTag() -> HTMLTag {
        let name = word { !$0.isBlank && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        var tag = HTMLTag(name: name.lowercased(), attributes: [:])
        while let (name, value) = attribute() {
            tag.attributes[name.lowercased()] = tag.attributes[name.lowercased()] ?? value
        }
        if Self.rawText.contains(tag.name) { passText(of: tag.name) }
        return tag
    }

    /// Reads an attribute; nil behind the end of the tag.
    private mutating func attribute() -> (String, String)? {
        while index < bytes.count, bytes[index].isBlank || bytes[index] == UInt8(ascii: "/") {
            index += 1
        }
        guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else {
            index = min(index + 1, bytes.count)
            return nil
        }
        // The first byte belongs to the name even if it is `=`.
        let start = index
        index += 1
        pass {
            !$0.isBlank && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
                && $0 != UInt8(ascii: "=")
        }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        let end = index
        passBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            index = end
            return (name, "")
        }
        index += 1
        passBlanks()
        return (name, value())
    }

    private mutating func value() -> String {
        guard index < bytes.count else { return "" }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return word { !$0.isBlank && $0 != UInt8(ascii: ">") }.unescapedHTML
        }
        let start = index + 1
        let end = find(quote, from: start) ?? bytes.count
        index = min(end + 1, bytes.count)
        return String(decoding: bytes[min(start, end)..<end], as: UTF8.self).unescapedHTML
    }

    /// Passes the contents of an element that holds no markup, and keeps them if they are the title.
    private mutating func passText(of name: String) {
        let end = find("</\(name)", from: index) ?? bytes.count
        if name == "title", title == nil {
            title = String(decoding: bytes[index..<end], as: UTF8.self).unescapedHTML
        }
        index = end
    }

    // MARK: - Bytes

    private mutating func word(while isPart: (UInt8) -> Bool) -> String {
        let start = index
        pass(while: isPart)
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func pass(while isPart: (UInt8) -> Bool) {
        while index < bytes.count, isPart(bytes[index]) { index += 1 }
    }

    private mutating func passBlanks() { pass(while: \.isBlank) }

    private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        bytes[min(start, bytes.count)...].firstIndex(of: byte)
    }

    /// Where a text begins, its letters in either case.
    private func find(_ text: String, from start: Int) -> Int? {
        let text = Array(text.utf8)
        var index = start
        while let found = find(text[0], from: index) {
            guard found + text.count <= bytes.count else { return nil }
            let isEqual = text.indices.allSatisfy {
                bytes[found + $0] == text[$0]
                    || bytes[found + $0].isLetter && bytes[found + $0] | 0x20 == text[$0]
            }
            if isEqual { return found }
            index = found + 1
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(self) }
    fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
