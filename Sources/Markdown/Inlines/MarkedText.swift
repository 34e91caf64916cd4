/// What `MarkedText` finds in a text, from left to right.
enum MarkedPiece {
    case text(Range<Int>)

    /// A character that the author escaped.
    case escaped(Range<Int>)
    case mark(Mark)
}

/// A text with marks, read piece by piece.
struct MarkedText: Sequence, IteratorProtocol {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The next piece: a stretch of text that is not empty, or a mark.
    mutating func next() -> MarkedPiece? {
        guard position < bytes.count else { return nil }
        if let piece = markedPiece() { return piece }
        let start = position
        repeat { position += 1 } while position < bytes.count && !isMark(at: position)
        return .text(start..<position)
    }

    private mutating func markedPiece() -> MarkedPiece? {
        if let mark = mark(at: position) {
            position += 3
            return .mark(mark)
        }
        guard isEscape(at: position) else { return nil }
        let start = position + Mark.escape.count
        position = Swift.min(start + 1, bytes.count)
        return .escaped(start..<position)
    }

    private func isMark(at index: Int) -> Bool {
        bytes[index] >= 0xEF && (mark(at: index) != nil || isEscape(at: index))
    }

    private func mark(at index: Int) -> Mark? {
        guard index + 2 < bytes.count, bytes[index] == Mark.lead.0, bytes[index + 1] == Mark.lead.1
        else { return nil }
        return Mark(rawValue: bytes[index + 2])
    }

    private func isEscape(at index: Int) -> Bool {
        bytes[index] == Mark.escape[0] && bytes[index...].starts(with: Mark.escape)
    }
}

extension MarkedText {
    /// The text as its author wrote it.
    static func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for piece in MarkedText(bytes) {
            switch piece {
            case .text(let range), .escaped(let range): text.append(contentsOf: bytes[range])
            case .mark(let mark): text.append(contentsOf: mark.original)
            }
        }
        return text
    }
}
