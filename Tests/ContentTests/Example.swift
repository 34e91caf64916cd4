import Content
import Diagnostics
import Testing

/// A text with a mistake, and what an author reads about it.
struct Example: CustomTestStringConvertible {
    let name: String
    let path: String
    let source: String
    let expected: String

    /// A file of a site.
    init(_ name: String, _ source: String, path: String, prints expected: String) {
        self.name = name
        self.path = path
        self.source = source
        self.expected = expected
    }

    var testDescription: String { name }

    /// What the parser of the file prints, without the line breaks at the end.
    var output: String { diagnostics.printed(source) }

    private var diagnostics: [Diagnostic] {
        let bytes = Array(source.utf8)
        return switch path {
        case SiteConfiguration.path: SiteConfigurationParser.parse(bytes: bytes).diagnostics
        case ModelTable.path: ModelTableParser.parse(bytes: bytes).diagnostics
        default: PageParser.parse(path: path, bytes: bytes, configuration: .example).diagnostics
        }
    }
}

extension Example {
    /// A whole file.
    static func file(_ name: String, _ source: String, prints expected: String) -> Example {
        Example(name, source, path: "content/a.md", prints: expected)
    }

    /// All lines of a page's front matter.
    static func frontMatter(
        _ name: String,
        _ lines: String,
        path: String = "content/a.md",
        prints expected: String
    ) -> Example {
        let lines = lines.isEmpty ? "" : lines + "\n"
        return Example(name, "---\n\(lines)---\n", path: path, prints: expected)
    }

    /// Further lines of a page that has a title and a summary.
    static func page(
        _ name: String,
        _ lines: String,
        path: String = "content/a.md",
        prints expected: String
    ) -> Example {
        let lines = lines.isEmpty ? "" : "\n" + lines
        return frontMatter(name, "title: A\nsummary: S." + lines, path: path, prints: expected)
    }

    /// Further lines of an artifact of week 6, `content/weeks/06-debugger.md`.
    static func artifact(_ name: String, _ lines: String, prints expected: String) -> Example {
        let head = "title: T\nsummary: S.\nweek: 6\nstatus: building\n"
        return frontMatter(name, head + lines, path: debugger, prints: expected)
    }

    /// Further lines of an artifact whose week is among them.
    static func week(_ name: String, _ lines: String, prints expected: String) -> Example {
        let head = "title: T\nsummary: S.\nstatus: planned\n"
        return frontMatter(name, head + lines, path: debugger, prints: expected)
    }

    /// A whole `site.yaml`.
    static func configurationFile(
        _ name: String,
        _ source: String,
        prints expected: String
    ) -> Example {
        Example(name, source, path: SiteConfiguration.path, prints: expected)
    }

    /// Lines for the end of a `site.yaml`; the first replaces the line of its key.
    static func configuration(
        _ name: String,
        _ lines: String,
        prints expected: String
    ) -> Example {
        let key = lines.prefix { $0 != ":" } + ":"
        let others = configurationLines.filter { !$0.hasPrefix(key) }
        let source = (others + [lines]).joined(separator: "\n") + "\n"
        return configurationFile(name, source, prints: expected)
    }

    private static let debugger = "content/weeks/06-debugger.md"
}

extension [Diagnostic] {
    /// The text an author reads, without the line breaks at the end.
    func printed(_ source: String) -> String {
        var text = DiagnosticPrinter { _ in source }.text(for: self)
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}

private let configurationLines = [
    "title: T",
    "base_url: https://x.dev",
    "description: D",
    "start: 2026-01-01",
    "weeks: 52",
    "quarters: [a, b, c, d]",
]
