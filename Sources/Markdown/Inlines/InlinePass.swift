/// Finds what GFM and footnotes add to the text of one inline container: a paragraph, a heading, an
/// emphasis, a link's text.
///
/// libcmark's emphasis, code and links stand; looked at are the texts between them. What is found is
/// written into the texts as marks, which the renderer turns into tags. Addresses come first, so that
/// no tilde or bracket in them counts.
struct InlinePass {
    let features: Features

    /// The number of each footnote by the key of its label.
    let footnotes: [String: Int]

    /// Whether the container stands in a link: there is none inside it then.
    let isInLink: Bool

    /// The labels of references to footnotes that nothing defines.
    private(set) var missingFootnotes: [String] = []

    private var texts: [Text] = []
    private var strikethrough = Strikethrough()
    private var addresses = BareAddress()

    /// How many brackets are open; in them no web address is a link.
    private var depth = 0

    /// A text of the container, and what has to change in it.
    private struct Text {
        let node: CmarkNode
        let bytes: [UInt8]
        var edits: [(range: Range<Int>, replacement: [UInt8])] = []
    }

    init(features: Features, footnotes: [String: Int], isInLink: Bool) {
        self.features = features
        self.footnotes = footnotes
        self.isInLink = isInLink
    }

    /// Marks the texts of a container.
    mutating func run(on container: CmarkNode) {
        var child = container.firstChild
        while let node = child {
            if node.kind == .text { scan(node, of: container) }
            child = node.next
        }
        addDeletions()
        for text in texts where !text.edits.isEmpty { text.node.setLiteral(edited(text)) }
    }

    // MARK: - Scan

    private static let isSign: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "~:w@[]".utf8 { table[Int(byte)] = true }
        return table
    }()

    private mutating func scan(_ node: CmarkNode, of container: CmarkNode) {
        let bytes = node.withLiteral { literal -> [UInt8]? in
            literal.contains { Self.isSign[Int($0)] } ? Array(literal) : nil
        }
        guard let bytes else { return }
        texts.append(Text(node: node, bytes: bytes))
        addresses = BareAddress()
        var reader = Reader(bytes: bytes)
        while reader.position < bytes.count {
            look(at: &reader, in: container)
        }
    }

    /// A place in a text, and the end of what was found last.
    private struct Reader {
        let bytes: [UInt8]
        var position = 0
        var foundEnd = 0
    }

    private mutating func look(at reader: inout Reader, in container: CmarkNode) {
        let place = reader.position
        reader.position += 1
        switch reader.bytes[place] {
        case Mark.escape[0] where reader.bytes[place...].starts(with: Mark.escape):
            reader.position = place + Mark.escape.count + 1
        case UInt8(ascii: "["):
            depth += 1
            if features.hasFootnotes { takeReference(&reader, at: place) }
        case UInt8(ascii: "]"): depth = max(0, depth - 1)
        case UInt8(ascii: "~"): takeTildes(&reader, at: place, in: container)
        case UInt8(ascii: ":"):
            if features.hasAddresses { takeWebAddress(&reader, at: place) }
        case UInt8(ascii: "w"):
            if features.hasAddresses { takeWWWAddress(&reader, at: place) }
        case UInt8(ascii: "@"):
            if features.hasMail { takeMailAddress(&reader, at: place) }
        default: break
        }
    }

    // MARK: - Addresses

    private mutating func takeWebAddress(_ reader: inout Reader, at colon: Int) {
        guard depth == 0, !isInLink,
            let start = BareAddress.webStart(reader.bytes, colon: colon, from: reader.foundEnd),
            let end = addresses.end(
                reader.bytes,
                from: start,
                kind: .web,
                limit: reader.bytes.count
            )
        else { return }
        addLink(start..<end, .webLinkStart, &reader)
    }

    private mutating func takeWWWAddress(_ reader: inout Reader, at place: Int) {
        guard depth == 0, !isInLink, BareAddress.isWWWStart(reader.bytes, place, from: 0),
            place > 0 || isWWWAllowedAtStart,
            let end = addresses.end(
                reader.bytes,
                from: place,
                kind: .www,
                limit: reader.bytes.count
            )
        else { return }
        addLink(place..<end, .wwwLinkStart, &reader)
    }

    /// Behind a code span, raw HTML or a link no address begins with `www.`.
    private var isWWWAllowedAtStart: Bool {
        switch texts.last?.node.previous?.kind {
        case .code, .htmlInline, .link, .image: false
        default: true
        }
    }

    private mutating func takeMailAddress(_ reader: inout Reader, at sign: Int) {
        guard !isInLink,
            let mail = MailAddress(in: reader.bytes, around: sign, from: reader.foundEnd)
        else { return }
        addLink(mail.range, mail.hasScheme ? .webLinkStart : .mailLinkStart, &reader)
    }

    private mutating func addLink(_ range: Range<Int>, _ start: Mark, _ reader: inout Reader) {
        add(range.lowerBound..<range.lowerBound, start.bytes)
        add(range.upperBound..<range.upperBound, Mark.linkEnd.bytes)
        reader.position = max(reader.position, range.upperBound)
        reader.foundEnd = range.upperBound
    }

    // MARK: - Footnotes

    private mutating func takeReference(_ reader: inout Reader, at place: Int) {
        let bytes = reader.bytes
        guard !isInLink, place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "^"),
            let end = bytes[(place + 2)...].firstIndex(where: Self.endsLabel), end > place + 2,
            bytes[end] == UInt8(ascii: "]")
        else { return }
        let text = bytes[(place + 2)..<end].withUnsafeBufferPointer(MarkedText.restored)
        let label = String(decoding: text, as: UTF8.self)
        guard let number = footnotes[Footnote.key(label)] else {
            missingFootnotes.append(label)
            return
        }
        let mark = Mark.noteStart.bytes + Array("\(number)".utf8) + Mark.noteEnd.bytes
        add(place..<end + 1, mark)
        depth -= 1
        reader.position = end + 1
        reader.foundEnd = end + 1
    }

    private static func endsLabel(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "[")
    }

    // MARK: - Strikethrough

    private mutating func takeTildes(
        _ reader: inout Reader,
        at place: Int,
        in container: CmarkNode
    ) {
        let bytes = reader.bytes
        let end = bytes[place...].firstIndex { $0 != UInt8(ascii: "~") } ?? bytes.count
        reader.position = end
        let node = texts[texts.count - 1].node
        let before =
            Neighbour(in: bytes, before: place) ?? neighbour(node.previous, in: container)
        let after = Neighbour(in: bytes, at: end) ?? neighbour(node.next, in: container)
        strikethrough.add(
            Strikethrough.Run(
                text: texts.count - 1,
                range: place..<end,
                canOpen: Neighbour.opens(before: before, after: after),
                canClose: Neighbour.closes(before: before, after: after)
            )
        )
    }

    /// What stands at a text's edge: a block's edge and a line's end are blank, all else is markup.
    private func neighbour(_ sibling: CmarkNode?, in container: CmarkNode) -> Neighbour {
        guard let sibling else {
            return [.paragraph, .heading].contains(container.kind) ? .space : .punctuation
        }
        return [.softBreak, .lineBreak].contains(sibling.kind) ? .space : .punctuation
    }

    private mutating func addDeletions() {
        for (opening, closing) in strikethrough.pairs {
            texts[opening.text].edits.append((opening.range, Mark.deletionStart.bytes))
            texts[closing.text].edits.append((closing.range, Mark.deletionEnd.bytes))
        }
    }

    // MARK: - Edits

    private mutating func add(_ range: Range<Int>, _ replacement: [UInt8]) {
        texts[texts.count - 1].edits.append((range, replacement))
    }

    private func edited(_ text: Text) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        for edit in text.edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += text.bytes[copied..<edit.range.lowerBound]
            result += edit.replacement
            copied = edit.range.upperBound
        }
        return result + text.bytes[copied...]
    }
}
