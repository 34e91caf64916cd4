/// Reads an XML document as far as its root element's start tag (XML 1.0, 2.8).
///
/// Each byte is looked at a few times and then left behind; a construct without an end reaches to
/// the end of the bytes, where there is no tag.
struct XMLScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) {
        rest = text
        take("\u{FEFF}")
    }

    /// The whole start tag; nil if there is none or the bytes end in it.
    mutating func rootTag() -> XMLTag? {
        skipProlog()
        guard take("<"), let name = takeName() else { return nil }
        var tag = XMLTag(name: name)
        while true {
            skipSpace()
            if take(">") || take("/>") { return tag }
            guard let (name, value) = takeAttribute() else { return nil }
            tag.attributes[name] = value
        }
    }

    // MARK: - The prolog

    private mutating func skipProlog() {
        while true {
            skipSpace()
            if take("<!DOCTYPE") { skipDoctype() } else if !skipAside() { return }
        }
    }

    /// Skips a comment or a processing instruction, as which the declaration passes too.
    private mutating func skipAside() -> Bool {
        if take("<!--") {
            skip(past: "-->")
        } else if take("<?") {
            skip(past: "?>")
        } else {
            return false
        }
        return true
    }

    /// Skips a document type with its declarations, in which quotes and comments may hold anything.
    private mutating func skipDoctype() {
        var isInSubset = false
        while !rest.isEmpty {
            if skipAside() { continue }
            switch rest.removeFirst() {
            case UInt8(ascii: "\""): skip(past: "\"")
            case UInt8(ascii: "'"): skip(past: "'")
            case UInt8(ascii: "["): isInSubset = true
            case UInt8(ascii: "]"): isInSubset = false
            case UInt8(ascii: ">") where !isInSubset: return
            default: break
            }
        }
    }

    // MARK: - The tag

    private mutating func takeAttribute() -> (name: String, value: ArraySlice<UInt8>)? {
        guard let name = takeName() else { return nil }
        skipSpace()
        guard take("=") else { return nil }
        skipSpace()
        guard let quote = rest.popFirst(),
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = rest.firstIndex(of: quote)
        else { return nil }
        defer { rest = rest[(end + 1)...] }
        return (name, rest[..<end])
    }

    private mutating func takeName() -> String? {
        let end = rest.firstIndex { $0.isXMLSpace || "<>/=\"'".utf8.contains($0) }
        guard let end, end > rest.startIndex else { return nil }
        defer { rest = rest[end...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    // MARK: - Steps

    private mutating func skipSpace() {
        rest = rest.drop(while: \.isXMLSpace)
    }

    private mutating func skip(past end: String) {
        while !rest.isEmpty, !take(end) { rest.removeFirst() }
    }

    /// Goes behind a text if it stands here.
    @discardableResult
    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }
}
