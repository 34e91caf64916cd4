internal import Highlighting

/// Writes the text of a code block: tokens in spans with their classes, lines in elements of their own
/// where the author asks for that.
struct CodeWriter {
    private let info: InfoString
    private let hasLines: Bool
    private var kinds: [LineMarks.Kind?] = []

    /// The number of the line being written, from 1; 0 before the first.
    private var line = 0
    private var isLineOpen = false

    init(info: InfoString) {
        self.info = info
        hasLines = info.hasLines
    }

    mutating func write(
        _ code: UnsafeBufferPointer<UInt8>,
        in language: Language?,
        to html: inout HTMLBuffer
    ) {
        if hasLines {
            kinds = info.lines.kinds(ofLines: code.count { $0 == UInt8(ascii: "\n") } + 1)
        }
        guard let language else {
            write(code, class: nil, to: &html)
            return closeLine(&html)
        }
        language.forEachToken(in: code) { kind, range in
            let token = UnsafeBufferPointer(rebasing: code[range])
            write(token, class: kind.className, to: &html)
        }
        closeLine(&html)
    }

    /// Writes a token, which may reach over several lines.
    private mutating func write(
        _ token: UnsafeBufferPointer<UInt8>,
        class name: StaticString?,
        to html: inout HTMLBuffer
    ) {
        guard hasLines else { return writeSpan(token, class: name, to: &html) }
        var rest = token[...]
        while !rest.isEmpty {
            openLine(&html)
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            if end > rest.startIndex {
                writeSpan(UnsafeBufferPointer(rebasing: rest[..<end]), class: name, to: &html)
            }
            guard end < rest.endIndex else { return }
            html.write("\n")
            closeLine(&html)
            rest = rest[(end + 1)...]
        }
    }

    private func writeSpan(
        _ text: UnsafeBufferPointer<UInt8>,
        class name: StaticString?,
        to html: inout HTMLBuffer
    ) {
        guard let name else { return html.writeEscaped(text) }
        html.write("<span class=\"")
        html.write(name)
        html.write("\">")
        html.writeEscaped(text)
        html.write("</span>")
    }

    // MARK: - Lines

    /// Lines have the elements that say what they are: `mark`, `ins`, `del`.
    private var element: String {
        switch kinds[line] {
        case .marked: "mark"
        case .added: "ins"
        case .removed: "del"
        case nil: "span"
        }
    }

    private mutating func openLine(_ html: inout HTMLBuffer) {
        guard !isLineOpen else { return }
        isLineOpen = true
        line += 1
        html.write(verbatim: "<\(element) class=\"line\"")
        if let first = info.firstNumber {
            html.write(verbatim: " data-line=\"\(first + line - 1)\"")
        }
        html.write(">")
    }

    private mutating func closeLine(_ html: inout HTMLBuffer) {
        guard isLineOpen else { return }
        isLineOpen = false
        html.write(verbatim: "</\(element)>")
    }
}
