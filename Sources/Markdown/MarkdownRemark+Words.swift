package import Diagnostics

/// How remarks are put into words.
extension MarkdownRemark {
    /// The remark as a warning at its place.
    ///
    /// - Parameters:
    ///   - path: The file that the text is part of.
    ///   - text: The Markdown text.
    ///   - firstLine: The line of the file on which the text begins.
    ///   - keepHTML: What an author does who wants raw HTML kept: the hint ends with it.
    /// - Returns: The warning.
    package func diagnostic(
        in path: String,
        text: ArraySlice<UInt8>,
        firstLine: Int,
        toKeepHTML keepHTML: String
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            in: path,
            at: place.position(in: text, firstLine: firstLine, underlining: needle),
            message,
            hint: hint(toKeepHTML: keepHTML)
        )
    }

    /// What is wrong, in words.
    package var message: String {
        switch kind {
        case .droppedHTML: "raw HTML is left out"
        case .unknownCodeOption(let option): "'\(option)' is no option of a code block"
        case .takenHeadingID(let id): "another heading has the id '\(id)'"
        case .missingFootnote(let label): "there is no footnote '\(label)'"
        case .unusedFootnote(let label):
            "nothing refers to the footnote '\(label)', so it is left out"
        case .repeatedFootnote(let label):
            "there is a footnote '\(label)' already, so this one is left out"
        }
    }

    private func hint(toKeepHTML keepHTML: String) -> String {
        switch kind {
        case .droppedHTML: "write Markdown, or \(keepHTML)"
        case .unknownCodeOption(let option):
            nearestName(to: String(option.prefix { $0 != "=" }), among: InfoString.options).map {
                "did you mean '\($0)'?"
            } ?? "the options are title=\"…\", lines, lines=10, {3,5-7}, add={4} and del={2}"
        case .takenHeadingID: "give each heading an id of its own"
        case .missingFootnote(let label):
            "define it with [^\(label)]: on a line of its own, or write \\[^\(label)] for brackets"
        case .unusedFootnote(let label): "write [^\(label)] where it belongs"
        case .repeatedFootnote: "give it a label of its own"
        }
    }

    /// What the caret underlines; nil for the start of the block.
    private var needle: String? {
        switch kind {
        // In cells and footnotes only the line is known.
        case .droppedHTML(let tag): place.byteColumn == 1 ? tag : nil
        case .unknownCodeOption(let option): option
        case .takenHeadingID(let id): "#\(id)"
        case .missingFootnote(let label), .unusedFootnote(let label), .repeatedFootnote(let label):
            "[^\(label)]"
        }
    }
}
