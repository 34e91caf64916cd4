import Markdown
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs the official examples of the linked library's version (CommonMark 0.30).
///
/// The text is fetched by `make test` (Tests/Tools/install) and not kept in the repository.
@Suite(.enabled(if: SpecExample.isAvailable, "the spec text is fetched by `make test`"))
struct CommonMarkSpecTests {
    @Test(arguments: SpecExample.all)
    func `renders as the specification says`(example: SpecExample) {
        #expect(example.html(options: .plain) == example.html)
    }

    @Test func `has every example`() {
        #expect(SpecExample.all.count == 652)
    }
}

/// One example of a specification text: 32 backticks and `example`, a line with a dot, `→` for tabs.
struct SpecExample: CustomTestStringConvertible, Sendable {
    var number: Int
    var section: String
    var markdown: String
    var html: String

    var testDescription: String { "\(number) \(section)" }

    func html(options: MarkdownOptions) -> String {
        MarkdownDocument.html(of: Array(markdown.utf8)[...], options: options)
    }

    static let path = ".cache/spec/commonmark.txt"
    static var isAvailable: Bool { isReadable(path) }
    static let all = parse(readText(path))

    static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

    static func parse(_ text: String) -> [SpecExample] {
        var examples: [SpecExample] = []
        var section = ""
        var lines: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(fence + " example") {
                lines = []
            } else if line == fence, let inner = lines {
                examples.append(SpecExample(examples.count + 1, section, inner))
                lines = nil
            } else if lines != nil {
                lines?.append(line)
            } else if line.hasPrefix("#") {
                section = line.drop { $0 == "#" || $0 == " " }.description
            }
        }
        return examples
    }

    private static let fence = String(repeating: "`", count: 32)

    private init(_ number: Int, _ section: String, _ lines: [Substring]) {
        let parts = lines.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        func text(_ lines: ArraySlice<Substring>?) -> String {
            (lines ?? []).map { $0.split(separator: "→", omittingEmptySubsequences: false) }
                .map { $0.joined(separator: "\t") + "\n" }
                .joined()
        }
        self.number = number
        self.section = section
        markdown = text(parts.first)
        html = text(parts.count > 1 ? parts[1] : nil)
    }

    static func readText(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
