extension Matcher {
    /// The bytes that a match can begin with.
    var firstBytes: ByteSet {
        switch self {
        case .one(let set), .run(let set), .peek(let set), .sequenceMark(let set),
            .scalarHeader(let set):
            set
        case .literal(let text), .line(let text, _), .nested(let text, _), .prefixed(let text, _):
            .first(of: text)
        case .anyCase(let text):
            .first(of: text.lowercased()).union(.first(of: text.uppercased()))
        case .word(_, let start, _, _): start
        case .number(let style): style.firstBytes
        case .span(let span): .first(of: span.open).union(span.prefix ?? "")
        case .character: "'"
        case .byteCharacter: "b"
        case .directive: "#"
        case .regex: "/"
        case .escape(let text): ByteSet(text)
        case .escapeUnlessDelimited: "\\"
        case .remember(let open, let set, let close):
            open.isEmpty ? set.union(.first(of: close)) : .first(of: open)
        case .recall(let open, _): .first(of: open)
        case .heredoc: "<"
        case .shellPrompt: .wordStart.union("[(")
        case .heredocStart, .heredocEnd, .blockScalar: "\n"
        case .plainScalar(let inFlow, _):
            ByteSet(inFlow ? " \t\r\n,[]{}" : " \t\r\n").inverted
        }
    }
}

extension NumberStyle {
    /// The bytes that a number can begin with.
    fileprivate var firstBytes: ByteSet {
        var bytes = ByteSet.digits
        if contains(.leadingDot) { bytes = bytes.union(".") }
        if contains(.signed) { bytes = bytes.union("+-") }
        return bytes
    }
}
