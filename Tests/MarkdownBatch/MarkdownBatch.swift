import Foundation
import Markdown

/// Renders many documents in one process, for the tests that compare tens of thousands of them.
///
/// `markdown-batch plain|gfm|page|page-plain` (the last without highlighting) reads documents from stdin, each as its length in bytes on a line
/// of its own and then that many bytes, and answers each in the same form.
@main
enum MarkdownBatch {
    static func main() throws {
        let render = try renderer(named: CommandLine.arguments.dropFirst().first ?? "")
        var input = try FileHandle.standardInput.readToEnd().map { [UInt8]($0) }?[...] ?? []
        var output = Data()
        while let document = takeDocument(from: &input) {
            let html = render(document)
            output.append(contentsOf: "\(html.utf8.count)\n".utf8)
            output.append(contentsOf: html.utf8)
        }
        try FileHandle.standardOutput.write(contentsOf: output)
    }

    private static func renderer(named name: String) throws -> (ArraySlice<UInt8>) -> String {
        switch name {
        case "plain": { MarkdownDocument.html(of: $0, options: .plain) }
        case "gfm": { MarkdownDocument.html(of: $0, options: .gfm) }
        case "page": { MarkdownDocument.html(of: $0, options: .page) }
        case "page-plain": { MarkdownDocument.html(of: $0, options: withoutHighlighting) }
        default: throw UnknownForm(name: name)
        }
    }

    private static let withoutHighlighting = {
        var options = MarkdownOptions.page
        options.highlights = false
        return options
    }()

    private static func takeDocument(from input: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let lineEnd = input.firstIndex(of: UInt8(ascii: "\n")),
            let count = Int(String(decoding: input[..<lineEnd], as: UTF8.self))
        else { return nil }
        let start = lineEnd + 1
        let document = input[start..<min(start + count, input.endIndex)]
        input = input[document.endIndex...]
        return document
    }
}

/// The form asked for is not one of those.
struct UnknownForm: Error {
    let name: String
}
