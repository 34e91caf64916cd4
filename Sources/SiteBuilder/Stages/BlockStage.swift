import Content
import Diagnostics
import Markdown
import Templates

/// Puts the blocks that pages ask for into their HTML, each through the template of its name.
struct BlockStage {
    let markdown: MarkdownStage
    let facts: SiteFacts
    let templates: TemplateLibrary

    private(set) var diagnostics: [Diagnostic] = []

    init(markdown: MarkdownStage, facts: SiteFacts, templates: TemplateLibrary) {
        self.markdown = markdown
        self.facts = facts
        self.templates = templates
    }

    /// The documents with their blocks.
    mutating func filled(_ documents: [MarkdownDocument]) -> [MarkdownDocument] {
        var filled = documents
        for (index, document) in documents.enumerated() where !document.blocks.isEmpty {
            fill(&filled[index], on: markdown.site.pages[index])
        }
        return filled
    }

    private mutating func fill(_ document: inout MarkdownDocument, on page: Page) {
        let source = Array(document.html.utf8)
        var result: [UInt8] = []
        var copied = 0
        for (index, block) in document.blocks.enumerated() {
            result += source[copied..<block.offset]
            copied = block.offset
            let text = Array(block.text.utf8)
            let inner = markdown.document(of: text[...], on: page, part: index + 1)
            result += rendered(block, inner.html, number: index + 1, on: page).utf8
            document.take(inner, at: block.place)
            if let nested = inner.blocks.first { reportNested(nested, in: block, on: page) }
        }
        document.html = String(decoding: result + source[copied...], as: UTF8.self)
    }

    private mutating func rendered(
        _ block: EmbeddedBlock,
        _ html: String,
        number: Int,
        on page: Page
    ) -> String {
        guard templates.contains("blocks/\(block.name)") else {
            reportName(of: block, on: page)
            return ""
        }
        var view = BlockView(
            site: SiteView(facts: facts, current: page.permalink),
            artifact: facts.artifact(page.permalink),
            quarters: facts.quarters,
            models: facts.models.map(ModelTableView.init),
            text: block.text,
            html: html,
            number: number
        )
        for option in block.options { apply(option, of: block, on: page, to: &view) }
        return templates.render("blocks/\(block.name)", view)
    }

    // MARK: - Options

    private static let options = ["quarter", "week", "title"]

    private mutating func apply(
        _ option: EmbeddedBlock.Option,
        of block: EmbeddedBlock,
        on page: Page,
        to view: inout BlockView
    ) {
        switch option.name {
        case "title": view.title = option.value
        case "quarter":
            view.quarters = facts.quarters.filter { String($0.link.number) == option.value }
            if view.quarters.isEmpty { reportQuarter(option, of: block, on: page) }
        case "week":
            view.artifact = facts.artifacts.first {
                $0.artifact.isMain && $0.span.weeks.contains { String($0) == option.value }
            }
            if view.artifact == nil { reportWeek(option, of: block, on: page) }
        default: reportOption(option, of: block, on: page)
        }
    }

    // MARK: - Problems

    private mutating func reportName(of block: EmbeddedBlock, on page: Page) {
        let known = templates.names(in: "blocks")
        let hint = nameHint(for: block.name, among: known, noun: "there are")
        let file = "templates/blocks/\(block.name).mustache"
        report(
            "there is no block '\(block.name)'",
            hint: "\(hint.map { "\($0) " } ?? "")(a block is added by the file \(file))",
            at: block,
            underlining: "vibes:\(block.name)",
            on: page
        )
    }

    private mutating func reportNested(
        _ nested: EmbeddedBlock,
        in block: EmbeddedBlock,
        on page: Page
    ) {
        var nested = nested
        nested.place.line += block.place.line
        report(
            "the block '\(nested.name)' stands in the block '\(block.name)'",
            hint: "a block stands in the text of a page only",
            at: nested,
            underlining: "vibes:\(nested.name)",
            on: page
        )
    }

    private mutating func reportOption(
        _ option: EmbeddedBlock.Option,
        of block: EmbeddedBlock,
        on page: Page
    ) {
        report(
            "'\(option.name)' is no option of a block",
            hint: nameHint(for: option.name, among: Self.options, noun: "the options are"),
            at: block,
            underlining: option.name,
            on: page
        )
    }

    private mutating func reportQuarter(
        _ option: EmbeddedBlock.Option,
        of block: EmbeddedBlock,
        on page: Page
    ) {
        report(
            "there is no quarter '\(option.value)'",
            hint: "the quarters are 1 to \(facts.quarters.count)",
            at: block,
            underlining: "quarter=\(option.value)",
            on: page
        )
    }

    private mutating func reportWeek(
        _ option: EmbeddedBlock.Option,
        of block: EmbeddedBlock,
        on page: Page
    ) {
        report(
            "no artifact is of week '\(option.value)'",
            hint: "name a week that has a page in content/weeks",
            at: block,
            underlining: "week=\(option.value)",
            on: page
        )
    }

    private mutating func report(
        _ message: String,
        hint: String?,
        at block: EmbeddedBlock,
        underlining needle: String,
        on page: Page
    ) {
        let position = block.place.position(
            in: page.body,
            firstLine: page.bodyLine,
            underlining: needle
        )
        diagnostics.append(Diagnostic(in: page.path, at: position, message, hint: hint))
    }
}

extension MarkdownDocument {
    /// Takes over what others have to know of a text that stands in a fence of this one.
    fileprivate mutating func take(_ inner: MarkdownDocument, at fence: MarkdownPlace) {
        links += inner.links.map { link in
            var link = link
            link.place.line += fence.line
            return link
        }
        remarks += inner.remarks.map { remark in
            var remark = remark
            remark.place.line += fence.line
            return remark
        }
        otherIDs += inner.headings.map(\.id)
    }
}
