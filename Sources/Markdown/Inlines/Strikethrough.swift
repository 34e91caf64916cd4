/// Pairs runs of tildes into stretches that are struck out (GFM, section 6.5).
///
/// A run of one or two that flanks a word opens or closes. A closing run belongs to the nearest opening
/// one; if that is of another length, the closing run is text and the opening one waits on.
struct Strikethrough {
    /// A run of tildes in one of the texts of a paragraph.
    struct Run {
        /// The number of the text, and the run's place in it.
        var text: Int
        var range: Range<Int>
        var canOpen: Bool
        var canClose: Bool
    }

    private var open: [Run] = []
    private(set) var pairs: [(opening: Run, closing: Run)] = []

    mutating func add(_ run: Run) {
        guard (1...2).contains(run.range.count) else { return }
        if run.canClose, let opening = open.last {
            guard opening.range.count == run.range.count else { return }
            open.removeLast()
            pairs.append((opening, run))
        } else if run.canOpen {
            open.append(run)
        }
    }
}

/// What stands beside a run of delimiters, as far as flanking asks (CommonMark, section 6.2).
enum Neighbour {
    case space
    case punctuation
    case word

    /// Whether a run with these neighbours is left-flanking.
    static func opens(before: Neighbour, after: Neighbour) -> Bool {
        after == .word || after == .punctuation && before != .word
    }

    /// Whether a run with these neighbours is right-flanking.
    static func closes(before: Neighbour, after: Neighbour) -> Bool {
        opens(before: after, after: before)
    }
}

extension Neighbour {
    /// The character that begins at a place of the text; nil at its end.
    init?(in text: [UInt8], at index: Int) {
        guard index < text.count else { return nil }
        self.init(text[index...].prefix(4))
    }

    /// The character that ends before a place of the text; nil at its start.
    init?(in text: [UInt8], before index: Int) {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        self.init(text[start..<index])
    }

    /// The class of the first character of some bytes; marks hide punctuation.
    private init(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first else {
            self = .space
            return
        }
        if first < 0x80 {
            self = first.isSpace ? .space : first.isPunctuation ? .punctuation : .word
        } else {
            var decoder = UTF8()
            var iterator = bytes.makeIterator()
            guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
                self = .word
                return
            }
            self = Self.ofScalar(scalar)
        }
    }

    private static func ofScalar(_ scalar: Unicode.Scalar) -> Neighbour {
        if scalar.properties.isNoncharacterCodePoint { return .punctuation }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return .punctuation
        default: return .word
        }
    }
}
