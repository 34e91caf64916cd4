import Content

/// The plain-text files of a site: `llms.txt` and `robots.txt`.
enum SiteText {
    /// Robots may read everything; the sitemap says where it is (RFC 9309).
    static func robots(baseURL: String) -> String {
        """
        User-agent: *
        Allow: /

        Sitemap: \(baseURL)/sitemap.xml

        """
    }

    /// A section of `llms.txt`: a heading and links with a note.
    struct Section {
        var title: String
        var links: [(title: String, url: String, note: String?)]
    }

    /// The site for language models (llmstxt.org): links lead to the Markdown twins.
    static func llms(title: String, summary: String, sections: [Section]) -> String {
        var lines = ["# \(title)", "", "> \(summary)", ""]
        for section in sections where !section.links.isEmpty {
            lines += ["## \(section.title)", ""]
            lines += section.links.map { link in
                let note = link.note.map { ": \($0)" } ?? ""
                return "- [\(link.title.escapedForMarkdown)](\(link.url))\(note)"
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// The text with the characters escaped that would end the text of a Markdown link.
    var escapedForMarkdown: String {
        var result = ""
        for character in self {
            if "[]\\`*_<".contains(character) { result += "\\" }
            result.append(character)
        }
        return result
    }
}
