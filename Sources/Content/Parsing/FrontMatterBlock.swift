import Diagnostics

/// The YAML between the `---` lines at the head of a file, and where the rest begins.
struct FrontMatterBlock {
    /// The text between the two lines; it begins on line 2 of the file.
    let yaml: String

    /// The whole file.
    let bytes: [UInt8]

    /// Where the body begins, in bytes and as a line of the file.
    let bodyOffset: Int
    let bodyLine: Int

    /// Finds the front matter.
    ///
    /// - Throws: `Diagnostic` if there is none, or it does not end.
    init(of source: SourceBytes, path: String) throws(Diagnostic) {
        let opening = source.line(at: source.start)
        guard source.isDashes(opening.content) else {
            throw Self.missing(in: source, path: path)
        }
        var offset = opening.next
        var number = 2
        while offset < source.bytes.endIndex {
            let line = source.line(at: offset)
            if source.isDashes(line.content) {
                yaml = source.text(opening.next..<offset)
                bytes = source.bytes
                bodyOffset = line.next
                bodyLine = number + 1
                return
            }
            offset = line.next
            number += 1
        }
        throw Diagnostic(
            in: path,
            at: Position(line: 1, column: 1, length: 3),
            "the front matter is not closed",
            hint: "end it with a line '---'"
        )
    }

    /// What to say of a file that does not begin with `---`.
    private static func missing(in source: SourceBytes, path: String) -> Diagnostic {
        let example = "begin the file with a line '---', 'title: …' and another line '---'"
        var offset = source.start
        var number = 1
        while offset < source.bytes.endIndex {
            let line = source.line(at: offset)
            let text = source.text(line.content).dropLast(while: \.isWhitespace)
            if !text.isEmpty {
                let position = Position(line: number, column: 1, length: text.unicodeScalars.count)
                let (message, hint) = complaint(about: text)
                return Diagnostic(in: path, at: position, message, hint: hint ?? example)
            }
            offset = line.next
            number += 1
        }
        return Diagnostic(in: path, "the file is empty", hint: example)
    }

    private static func complaint(about line: Substring) -> (message: String, hint: String?) {
        switch line {
        case "---":
            ("the front matter begins too late", "take out what stands above the line '---'")
        case "+++":
            (
                "TOML front matter is not read",
                "vibes reads YAML between '---' lines: 'title: …' instead of 'title = \"…\"'"
            )
        default:
            ("the page has no front matter", nil)
        }
    }
}

extension SourceBytes {
    /// Whether a line is `---`; blanks may follow.
    fileprivate func isDashes(_ line: Range<Int>) -> Bool {
        bytes[line].starts(with: [0x2D, 0x2D, 0x2D])
            && bytes[line].dropFirst(3).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    }
}
