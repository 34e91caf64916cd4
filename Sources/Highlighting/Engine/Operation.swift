/// A matcher as the scanner runs it: sets, texts and words are places in the program's tables.
enum Operation: Sendable {
    case one
    case run(set: UInt32)
    case literal(Slice)
    case anyCase(Slice)
    case prefixed(Slice, set: UInt32)
    case word(WordStyle, set: UInt32, words: WordIndex)
    case number(NumberStyle)
    case line(Slice, continues: Bool)
    case span(CompiledSpan)
    case nested(Slice, Slice)
    case character
    case byteCharacter
    case directive
    case regex
    case escape
    case escapeUnlessDelimited
    case remember(Slice, set: UInt32, Slice)
    case recall(Slice, Slice)
    case heredoc(HeredocStyle)
    case heredocStart(raw: Bool)
    case heredocEnd
    case shellPrompt
    case peek
    case sequenceMark
    case scalarHeader
    case plainScalar(inFlow: Bool, words: WordIndex)
    case blockScalar
}
