/// Which extensions a text may use, by a look at its bytes: what it does not use costs it nothing.
struct Features {
    var hasTables = false
    var hasFootnotes = false
    var hasTasks = false
    var hasAlerts = false
    var hasTildes = false
    var hasAddresses = false
    var hasMail = false
    var hasEscapes = false

    /// Whether the author's text holds characters that this module keeps for itself.
    var hasMarks = false

    /// How far runs of a delimiter row's bytes have been looked at.
    private var rowEnd = 0

    /// Whether the lines have to be scanned before the parse.
    var needsScan: Bool { hasTables || hasFootnotes }

    /// Whether something in the text of paragraphs has to become a tag.
    var needsInlines: Bool { hasTildes || hasAddresses || hasMail || hasFootnotes }

    init(of text: [UInt8]) {
        text.withUnsafeBufferPointer { bytes in
            Self.isSign.withUnsafeBufferPointer { isSign in
                for index in bytes.indices where isSign[Int(bytes[index])] {
                    look(at: index, in: text)
                }
            }
        }
    }

    /// The bytes that can be the sign of an extension.
    private static let isSign: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "[\\~:@|".utf8 { table[Int(byte)] = true }
        for byte in [UInt8(ascii: "w"), 0xEF, 0xF0] { table[Int(byte)] = true }
        return table
    }()

    private mutating func look(at index: Int, in text: [UInt8]) {
        switch text[index] {
        case UInt8(ascii: "["): lookAtBracket(index, in: text)
        case UInt8(ascii: "\\"):
            hasEscapes = hasEscapes || SourceMarker.marksEscape(index, in: text)
        case UInt8(ascii: "~"): hasTildes = true
        case UInt8(ascii: "@"): hasMail = hasMail || isMail(index, in: text)
        case UInt8(ascii: ":"):
            hasAddresses = hasAddresses || isWebAddress(index, in: text)
            if !hasTables { hasTables = isDelimiterRow(around: index, in: text) }
        case UInt8(ascii: "w"): hasAddresses = hasAddresses || isWWWAddress(index, in: text)
        case UInt8(ascii: "|"):
            if !hasTables { hasTables = isDelimiterRow(around: index, in: text) }
        default:
            hasMarks =
                hasMarks || text[index...].starts(with: [Mark.lead.0, Mark.lead.1])
                || text[index...].starts(with: Mark.escape)
        }
    }

    private mutating func lookAtBracket(_ index: Int, in text: [UInt8]) {
        guard index + 1 < text.count else { return }
        switch text[index + 1] {
        case UInt8(ascii: "^"): hasFootnotes = true
        case UInt8(ascii: "!"): hasAlerts = true
        case UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X"):
            hasTasks = hasTasks || text.hasBytes("]", at: index + 2)
        default: break
        }
    }

    /// Whether the colon is that of an address which is not where markup wants one.
    private func isWebAddress(_ index: Int, in text: [UInt8]) -> Bool {
        BareAddress.webStart(text, colon: index, from: 0).map {
            !BareAddress.isDestination(text, $0)
        } ?? false
    }

    /// Whether `www.` begins an address here, a table's cell being a beginning too.
    private func isWWWAddress(_ index: Int, in text: [UInt8]) -> Bool {
        let isInCell = index > 0 && text[index - 1] == UInt8(ascii: "|")
        return BareAddress.isWWWStart(text, index, from: isInCell ? index : 0)
    }

    private func isMail(_ index: Int, in text: [UInt8]) -> Bool {
        index > 0 && index + 1 < text.count
            && (text[index - 1].isWord || "+-_.".utf8.contains(text[index - 1]))
            && text[index + 1].isWord
    }

    /// Whether a line holds only what a delimiter row and the containers around it consist of.
    ///
    /// The look back ends at the first other byte, which in most lines with a pipe is the next one;
    /// `rowEnd` keeps a long row from being looked at again from each of its signs.
    private mutating func isDelimiterRow(around index: Int, in text: [UInt8]) -> Bool {
        guard index >= rowEnd else { return false }
        var start = index
        while start > 0, Self.isRowByte(text[start - 1]) { start -= 1 }
        rowEnd = index + 1
        while rowEnd < text.count, Self.isRowByte(text[rowEnd]) { rowEnd += 1 }
        let end = rowEnd
        guard start == 0 || text[start - 1] == 10 || text[start - 1] == 13 else { return false }
        return (end == text.count || text[end] == 10 || text[end] == 13)
            && text[start..<end].contains(UInt8(ascii: "-"))
    }

    private static func isRowByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "),
            UInt8(ascii: ">"), 9, 11, 12:
            true
        default: false
        }
    }
}
