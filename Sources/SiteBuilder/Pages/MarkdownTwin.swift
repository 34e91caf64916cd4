import Content
import Markdown

/// The Markdown twin of a page: its title, summary and body, for readers that are programs.
struct MarkdownTwin {
    /// A link of a list: a title, a path on the site, and a note behind it.
    typealias Link = (title: String, path: String, note: String?)

    /// A list of links under a heading; without one it follows the summary.
    typealias Group = (title: String?, links: [Link])

    let configuration: SiteConfiguration

    /// The twin of a page that has a body; its relative links become absolute addresses.
    func bytes(of page: Page, _ document: MarkdownDocument, facts: [(String, String)]) -> [UInt8] {
        var bytes = Array(head(title: page.title, summary: page.summary, facts: facts).utf8)
        bytes += body(of: page, document)
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        return bytes
    }

    /// The twin of a page that lists others.
    func bytes(title: String, summary: String?, groups: [Group]) -> [UInt8] {
        let lists = groups.map { list(title: $0.title, links: $0.links) }
        return Array((head(title: title, summary: summary, facts: []) + lists.joined()).utf8)
    }

    /// A list of links, or nothing if there are none.
    func list(title: String?, links: [Link]) -> String {
        guard !links.isEmpty else { return "" }
        let lines = links.map { link in
            let note = link.note.map { ": \($0)" } ?? ""
            return
                "- [\(link.title.escapedForMarkdown)](\(configuration.absolute(link.path)))\(note)\n"
        }
        return (title.map { "\n## \($0)\n\n" } ?? "") + lines.joined()
    }

    private func head(title: String, summary: String?, facts: [(String, String)]) -> String {
        var text = "# \(title.escapedForMarkdown)\n\n"
        if let summary { text += "> \(summary)\n\n" }
        for (name, value) in facts { text += "- \(name): \(value)\n" }
        return facts.isEmpty ? text : text + "\n"
    }

    /// The body with each destination of this site replaced where it stands as `](destination`.
    ///
    /// libcmark keeps no place of a destination, so it is found by its text: the same text always
    /// means the same address on one page.
    private func body(of page: Page, _ document: MarkdownDocument) -> [UInt8] {
        let body = Array(page.body.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        let own = document.links.filter { $0.url.hasPrefix("/") && !$0.url.hasPrefix("//") }
        guard !own.isEmpty else { return body }
        let addresses = Dictionary(
            own.map { (Array($0.destination.utf8), Array(configuration.absolute($0.url).utf8)) }
        ) { one, _ in one }
        return replaceDestinations(in: body, by: addresses)
    }

    private func replaceDestinations(
        in body: [UInt8],
        by addresses: [[UInt8]: [UInt8]]
    ) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count + 256)
        var index = 0
        while index < body.count {
            result.append(body[index])
            index += 1
            guard body[index - 1] == UInt8(ascii: "("), index >= 2,
                body[index - 2] == UInt8(ascii: "]")
            else { continue }
            let end =
                body[index...].firstIndex { $0 == UInt8(ascii: ")") || $0 <= 0x20 } ?? body.count
            result += addresses[Array(body[index..<end])] ?? Array(body[index..<end])
            index = end
        }
        return result
    }
}
