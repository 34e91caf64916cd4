/// A text made ready for libcmark: extensions that it does not know are in forms that it keeps.
///
/// The text libcmark gets is, in this order: the cells of all tables, each a paragraph; the bodies of
/// the footnotes, each a quote in a quote; the document itself, with comments in the place of tables
/// and footnotes. So one parse serves them all, with one set of link definitions, and nothing the
/// document leaves open swallows them.
struct PreparedSource {
    private(set) var text: [UInt8]
    private(set) var features: Features
    private(set) var tables: [Table] = []
    private(set) var footnotes: [Footnote] = []

    /// Whether the text has marks of ours, so that the strings of the tree may have them too.
    private(set) var isMarked = false

    /// The source's line for each line before the document.
    private var origins: [Int] = []

    /// What each cell's paragraph begins with, so that it is one: a blank must stand before the text,
    /// because emphasis looks at its neighbours.
    static let cellGuard = Array(". ".utf8)

    init(_ source: ArraySlice<UInt8>) {
        // A byte order mark counts as one only where it stands first.
        text = Array(source.starts(with: "\u{FEFF}".utf8) ? source.dropFirst(3) : source)
        features = Features(of: text)
        if features.hasMarks { text = Self.withoutMarks(text) }
        if features.needsScan { scan() }
        if features.hasEscapes || features.hasAddresses { mark() }
        isMarked = isMarked || features.hasMarks || features.needsInlines
    }

    /// The place in the source of a place in the text.
    func place(of place: MarkdownPlace) -> MarkdownPlace {
        guard !origins.isEmpty else { return place }
        let index = place.line - 1
        guard index < origins.count else {
            return MarkdownPlace(line: place.line - origins.count, byteColumn: place.byteColumn)
        }
        return MarkdownPlace(line: origins[max(0, index)], byteColumn: 1)
    }

    private mutating func scan() {
        var scanner = BlockScanner(text)
        scanner.scan()
        tables = scanner.tables
        footnotes = scanner.footnotes
        origins = scanner.cellOrigins + scanner.noteOrigins
        guard !tables.isEmpty || !footnotes.isEmpty else { return }
        text = scanner.cells + scanner.notes.bytes
        if !footnotes.isEmpty {
            text.append(UInt8(ascii: "\n"))
            origins.append(scanner.lineNumber)
        }
        text += scanner.document.bytes
    }

    private mutating func mark() {
        var marker = SourceMarker(text)
        let marked = marker.marked()
        features.hasAddresses = marker.hasAddresses
        guard let marked else { return }
        text = marked
        isMarked = true
    }

    /// The text with the author's own noncharacters replaced, as other invalid ones are.
    private static func withoutMarks(_ text: [UInt8]) -> [UInt8] {
        text.withUnsafeBufferPointer { bytes in
            var clean: [UInt8] = []
            var index = 0
            while index < bytes.count {
                if bytes[index...].starts(with: Mark.escape) {
                    clean += Mark.escapeItself.bytes
                    index += Mark.escape.count
                } else if isNoncharacter(bytes[index...].prefix(3)) {
                    clean += Array("\u{FFFD}".utf8)
                    index += 3
                } else {
                    clean.append(bytes[index])
                    index += 1
                }
            }
            return clean
        }
    }

    private static func isNoncharacter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        bytes.count == 3 && bytes[bytes.startIndex] == Mark.lead.0
            && bytes[bytes.startIndex + 1] == Mark.lead.1
            && Mark.range.contains(bytes[bytes.startIndex + 2])
    }
}
