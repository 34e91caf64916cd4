/// Addresses that stand in a text without markup (GFM, section 6.9), found in bytes.
///
/// The same rules serve twice: before the parse, to hide what libcmark would take for markup, and
/// after it, to find the links. All functions take `text`, a place in it and the place where the
/// text ends for them.
struct BareAddress {
    /// No domain begins before this place.
    ///
    /// Those up to here were looked at and share the end that makes them none. Without it a row of
    /// `_www.` would be read once from each of them.
    private var rejectedEnd = 0

    /// How an address says what it is.
    enum Kind {
        case web
        case www
    }

    private static let schemes: [[UInt8]] = ["http", "https", "ftp"].map { Array($0.utf8) }

    // MARK: - Beginnings

    /// Where the address begins whose `://` has its colon at `colon`: `http`, `https` or `ftp` in any
    /// case, with no letter before it.
    static func webStart(_ text: [UInt8], colon: Int, from start: Int) -> Int? {
        guard text.hasBytes("://", at: colon) else { return nil }
        var index = colon
        while index > start, text[index - 1].isLetter { index -= 1 }
        let scheme = text[index..<colon]
        guard scheme.count <= 5 else { return nil }
        return schemes.contains { $0.elementsEqual(scheme.lazy.map(\.lowercased)) } ? index : nil
    }

    /// Whether `www.` begins an address at `index`: at the start, or behind a blank or `*_~(`.
    static func isWWWStart(_ text: [UInt8], _ index: Int, from start: Int) -> Bool {
        guard text.hasBytes("www.", at: index) else { return false }
        return index == start || text[index - 1].isSpace || "*_~(".utf8.contains(text[index - 1])
    }

    /// Whether an address behind `<` is an autolink (CommonMark, section 6.5): no blank before `>`.
    private static func isClosed(_ text: [UInt8], _ start: Int) -> Bool {
        let end = text[start...].firstIndex { $0.isSpace || $0 == 0x3C || $0 == 0x3E }
        return end.map { text[$0] == UInt8(ascii: ">") } ?? false
    }

    /// Whether the address is where markup wants one: behind `<`, `](` or `]:`.
    static func isDestination(_ text: [UInt8], _ start: Int) -> Bool {
        guard start > 0 else { return false }
        if text[start - 1] == UInt8(ascii: "<") { return isClosed(text, start) }
        if text[start - 1] == UInt8(ascii: "(") {
            return start > 1 && text[start - 2] == UInt8(ascii: "]")
        }
        var index = start
        while index > 0, text[index - 1].isSpace { index -= 1 }
        return isDefinition(text, endingAt: index)
    }

    /// Whether `[label]:` ends here and begins its line, containers aside; a footnote's does not count.
    ///
    /// A label has at most 999 characters (CommonMark, section 4.7), so the look back is bounded.
    private static func isDefinition(_ text: [UInt8], endingAt end: Int) -> Bool {
        guard end > 2, text[end - 1] == UInt8(ascii: ":"), text[end - 2] == UInt8(ascii: "]") else {
            return false
        }
        var index = end - 2
        let limit = max(0, index - 999)
        while index > limit, text[index - 1] != UInt8(ascii: "[") { index -= 1 }
        guard index > limit, text[index] != UInt8(ascii: "^") else { return false }
        let before = text[..<(index - 1)].suffix(99).reversed().prefix { $0 != UInt8(ascii: "\n") }
        return before.allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") || isMarker($0) }
    }

    private static func isMarker(_ byte: UInt8) -> Bool {
        BlockStart.mayBeListMarker(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
    }

    // MARK: - Ends

    /// Where the address ends; nil if its domain is none.
    mutating func end(_ text: [UInt8], from start: Int, kind: Kind, limit: Int) -> Int? {
        let domain =
            switch kind {
            case .www: start + 4
            case .web: (text[start...].firstIndex(of: UInt8(ascii: ":")) ?? start) + 3
            }
        guard let domainEnd = endOfDomain(text, from: domain, limit: limit)
        else { return nil }
        var end = domainEnd
        while end < limit, Self.isPart(text, end) { end += 1 }
        end = Self.trimmed(text, start..<end)
        return end > domain ? end : nil
    }

    /// Whether the byte may stand in an address: no blank, no `<`, and not the mark of its end.
    private static func isPart(_ text: [UInt8], _ index: Int) -> Bool {
        let byte = text[index]
        guard byte != Mark.lead.0 else { return !Mark.addressEnd.stands(at: index, in: text) }
        return !byte.isSpace && byte != UInt8(ascii: "<")
    }

    /// Where the run of labels and dots ends; nil if there is none, or if an underscore stands in one
    /// of its last two labels.
    private mutating func endOfDomain(
        _ text: [UInt8],
        from start: Int,
        limit: Int
    ) -> Int? {
        guard start >= rejectedEnd else { return nil }
        var index = start
        var labels = (before: start, last: start)
        var underscores = (before: false, last: false)
        scan: while index < limit {
            switch text[index] {
            case UInt8(ascii: "_"): underscores.last = true
            case UInt8(ascii: "."):
                underscores = (underscores.last, false)
                labels = (labels.last, index + 1)
            case UInt8(ascii: "-"): break
            case let byte where byte.isWord || byte >= 0x80: break
            default: break scan
            }
            index += 1
        }
        guard !underscores.before, !underscores.last else {
            rejectedEnd = labels.before
            return nil
        }
        return index > start && text[start] != UInt8(ascii: ".") ? index : nil
    }

    /// The end without the punctuation that belongs to the sentence: `?!.,:*_~'"`, a reference like
    /// `&amp;`, and closing parentheses that nothing in the address opened.
    private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        var closing = text[range].reduce(0) { sum, byte in
            sum + (byte == UInt8(ascii: ")") ? 1 : byte == UInt8(ascii: "(") ? -1 : 0)
        }
        while end > range.lowerBound {
            switch text[end - 1] {
            case let byte where "?!.,:*_~'\"".utf8.contains(byte):
                end -= 1
            case UInt8(ascii: ")") where closing > 0:
                closing -= 1
                end -= 1
            case UInt8(ascii: ";"):
                end = startOfReference(text, end: end, from: range.lowerBound) ?? end - 1
            default:
                return end
            }
        }
        return end
    }

    /// Where `&letters;` begins that ends at `end`.
    private static func startOfReference(_ text: [UInt8], end: Int, from start: Int) -> Int? {
        var index = end - 1
        while index > start, text[index - 1].isLetter { index -= 1 }
        let hasName = index < end - 1 && index > start
        return hasName && text[index - 1] == UInt8(ascii: "&") ? index - 1 : nil
    }
}

extension [UInt8] {
    /// Whether the ASCII text stands at a place.
    func hasBytes(_ needle: StaticString, at place: Int) -> Bool {
        guard place >= 0, place + needle.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<needle.utf8CodeUnitCount
        where self[place + offset] != needle.utf8Start[offset] {
            return false
        }
        return true
    }
}
