extension ProgramCompiler {
    /// Puts what a matcher needs into the tables.
    mutating func operation(_ matcher: Matcher) -> Operation {
        switch matcher {
        case .one: .one
        case .run(let set): .run(set: number(ofSet: set))
        case .literal(let text): .literal(slice(text))
        case .anyCase(let text): .anyCase(slice(text.lowercased()))
        case .prefixed(let text, let set): .prefixed(slice(text), set: number(ofSet: set))
        case .word(let style, _, let rest, let groups):
            .word(
                style,
                set: number(ofSet: rest),
                words: index(groups, ignoringCase: style.contains(.ignoresCase))
            )
        case .number(let style): .number(style)
        case .line(let text, let continues): .line(slice(text), continues: continues)
        case .span(let span): .span(compiled(span))
        case .nested(let open, let close): .nested(slice(open), slice(close))
        case .character: .character
        case .byteCharacter: .byteCharacter
        case .directive: .directive
        case .regex: .regex
        case .escape: .escape
        case .escapeUnlessDelimited: .escapeUnlessDelimited
        case .remember(let open, let set, let close):
            .remember(slice(open), set: number(ofSet: set), slice(close))
        case .recall(let open, let close): .recall(slice(open), slice(close))
        case .heredoc(let style): .heredoc(style)
        case .heredocStart(let raw): .heredocStart(raw: raw)
        case .heredocEnd: .heredocEnd
        case .shellPrompt: .shellPrompt
        case .peek: .peek
        case .sequenceMark: .sequenceMark
        case .scalarHeader: .scalarHeader
        case .plainScalar(let inFlow, let groups):
            .plainScalar(inFlow: inFlow, words: index(groups, ignoringCase: false))
        case .blockScalar: .blockScalar
        }
    }

    private mutating func compiled(_ span: Span) -> CompiledSpan {
        let stops = ByteSet.first(of: span.close).union(ByteSet(span.escape ?? ""))
        return CompiledSpan(
            prefix: number(ofSet: span.prefix ?? ByteSet("")),
            open: slice(span.open),
            close: slice(span.close),
            stops: number(ofSet: span.singleLine ? stops.union("\n") : stops),
            escape: span.escape?.utf8.first ?? 0,
            singleLine: span.singleLine,
            isKeyBeforeColon: span.isKeyBeforeColon,
            doubled: span.doubled
        )
    }
}
