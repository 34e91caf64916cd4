import Testing

/// A piece of code with its tokens marked: `‹k:let› x` is a keyword and plain code.
struct Sample: Sendable, CustomTestStringConvertible {
    let language: String
    let marked: String

    init(_ language: String, _ marked: String) {
        self.language = language
        self.marked = marked
    }

    var testDescription: String { language }

    /// The code without its marks.
    var code: String {
        var code = ""
        var rest = marked[...]
        while let open = rest.firstIndex(of: "‹"), let colon = rest[open...].firstIndex(of: ":") {
            code += rest[..<open]
            let start = rest.index(after: colon)
            let close = rest[start...].firstIndex(of: "›") ?? rest.endIndex
            code += rest[start..<close]
            rest = rest[close...].dropFirst()
        }
        return code + rest
    }

    static let all = scripting + systems + markup
}
