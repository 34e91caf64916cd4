/// Turns libcmark's tree of a prepared source into the tree of the document that the author meant:
/// tables and footnotes in their places, items with check boxes, alerts, marks in the texts.
struct ExtensionPass {
    let source: PreparedSource

    /// Whether quotes may be alerts, which GFM's specification does not know.
    let hasAlerts: Bool

    /// What the author should hear of.
    private(set) var remarks: [MarkdownRemark] = []

    /// The footnotes that are shown.
    private(set) var footnotes = FootnoteOrder()

    private let footnotesByKey: [String: Int]

    /// How many links and images the walk is in.
    private var openLinks = 0
    private var openImages = 0

    init(source: PreparedSource, hasAlerts: Bool) {
        self.source = source
        self.hasAlerts = hasAlerts && source.features.hasAlerts
        footnotesByKey = Dictionary(
            source.footnotes.enumerated().map { ($1.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether the source uses anything that a pass has to look for.
    private var isNeeded: Bool {
        source.features.needsInlines || source.features.hasTasks || hasAlerts
            || !source.tables.isEmpty || !source.footnotes.isEmpty
    }

    /// Changes the tree.
    mutating func run(on tree: borrowing CmarkTree) {
        guard isNeeded else { return }
        let shelf = Shelf(tree.document, source: source)
        tree.document.forEachBlock { visit($0, shelf: shelf) }
        if !source.footnotes.isEmpty { placeFootnotes(shelf.notes, in: tree.document) }
    }

    private mutating func visit(_ block: CmarkNode, shelf: Shelf) {
        switch block.kind {
        case .htmlBlock: shelf.place(block)
        case .item: if source.features.hasTasks { takeTask(block) }
        case .blockQuote: if hasAlerts { takeAlert(block) }
        case .paragraph, .heading: if source.features.needsInlines { readInlines(block) }
        default: break
        }
    }

    // MARK: - Inlines

    private mutating func readInlines(_ block: CmarkNode) {
        block.forEachEvent { node, isEntering in
            switch node.kind {
            case .link: openLinks += isEntering ? 1 : -1
            case .image: openImages += isEntering ? 1 : -1
            default: break
            }
            if !isEntering, openImages == 0, node.holdsInlines { runInlines(node) }
        }
    }

    private mutating func runInlines(_ node: CmarkNode) {
        let isInLink = openLinks > 0 || node.kind == .link
        var pass = InlinePass(
            features: source.features,
            footnotes: footnotesByKey,
            isInLink: isInLink
        )
        pass.run(on: node)
        remarks += pass.missingFootnotes.map {
            MarkdownRemark(.missingFootnote($0), at: source.place(of: node.place))
        }
    }

    // MARK: - Tasks and alerts

    /// Takes the marker of a task from an item's first paragraph (GFM, section 5.3).
    private func takeTask(_ item: CmarkNode) {
        guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
            let text = paragraph.firstChild, text.kind == .text
        else { return }
        let bytes = text.withLiteral { Array($0) }
        let isMarker =
            bytes.count > 3 && bytes[0] == UInt8(ascii: "[") && bytes[2] == UInt8(ascii: "]")
            && bytes[3].isBlank
        guard isMarker, " xX".utf8.contains(bytes[1]) else { return }
        item.role = .task(isDone: bytes[1] != UInt8(ascii: " "))
        text.setLiteral(bytes[3...].drop { $0.isBlank })
    }

    /// Makes a quote an alert; in another quote it stays one, as on GitHub.
    private func takeAlert(_ quote: CmarkNode) {
        guard quote.parent?.kind != .blockQuote,
            let paragraph = quote.firstChild, paragraph.kind == .paragraph,
            let text = paragraph.firstChild, text.kind == .text,
            text.next.map({ [.softBreak, .lineBreak].contains($0.kind) }) ?? true,
            let alert = text.withLiteral({ Alert(marker: $0.trimmed()) }),
            let number = Alert.allCases.firstIndex(of: alert)
        else { return }
        quote.role = .alert(number)
        text.next?.remove()
        text.remove()
        if paragraph.firstChild == nil { paragraph.remove() }
    }

    // MARK: - Footnotes

    /// Puts the footnotes that are referred to behind the document.
    private mutating func placeFootnotes(_ notes: [CmarkNode], in document: CmarkNode) {
        for note in notes { note.unlink() }
        footnotes = FootnoteOrder(document: document, notes: notes)
        let list = CmarkNode.block(.footnotes)
        for (place, number) in footnotes.numbers.enumerated() {
            let item = CmarkNode.block(.footnote(place))
            while let child = notes[number].firstChild?.firstChild { item.append(child) }
            list.append(item)
        }
        for note in notes { note.remove() }
        if footnotes.numbers.isEmpty { list.remove() } else { document.append(list) }
        noteUnused()
    }

    private mutating func noteUnused() {
        for (number, footnote) in source.footnotes.enumerated() {
            let place = MarkdownPlace(line: footnote.line, byteColumn: 1)
            if footnotesByKey[footnote.key] != number {
                remarks.append(MarkdownRemark(.repeatedFootnote(footnote.label), at: place))
            } else if footnotes.place(of: number) == nil {
                remarks.append(MarkdownRemark(.unusedFootnote(footnote.label), at: place))
            }
        }
    }
}

extension CmarkNode {
    fileprivate var holdsInlines: Bool {
        switch kind {
        case .paragraph, .heading, .emphasis, .strong, .link: true
        default: false
        }
    }
}
