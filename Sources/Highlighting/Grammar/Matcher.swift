/// What a rule looks for.
///
/// Each one either gives up after a bounded look or consumes all it has looked at: that is what keeps
/// the work linear in the length of the code.
enum Matcher: Sendable {
    case one(ByteSet)
    case run(ByteSet)
    case literal(String)
    /// The same in any case.
    case anyCase(String)
    /// A fixed text and at least one byte of a set after it: `$name`, `@attribute`.
    case prefixed(String, ByteSet)
    /// An identifier, with the words that mean something.
    case word(WordStyle, start: ByteSet, rest: ByteSet, [WordGroup])
    case number(NumberStyle)
    /// A text and all after it on the line; a line that ends in a backslash goes on if asked.
    case line(String, continues: Bool)
    case span(Span)
    case nested(String, String)
    /// A character in single quotes, but not a lifetime.
    case character
    /// The same after `b`.
    case byteCharacter
    /// `#`, blanks and a word, as the preprocessor of C reads them.
    case directive
    /// A regular expression between slashes, on one line.
    case regex
    /// An escape byte and the byte after it.
    case escape(String)
    /// A backslash and the byte after it, unless bytes are remembered: `#"\"#` is a whole string.
    case escapeUnlessDelimited
    /// A text, a run of bytes that is remembered, and a text.
    case remember(String, ByteSet, String)
    /// A text, the remembered bytes, and a text.
    case recall(String, String)
    /// The opening of a heredoc, whose body begins on the next line.
    case heredoc(HeredocStyle)
    /// The end of the line after which a heredoc's body begins, raw or not.
    case heredocStart(raw: Bool)
    /// The end of a heredoc: line feed, delimiter.
    case heredocEnd
    /// A prompt with a host: `user@host:~$ `, `[user@host ~]# `.
    case shellPrompt
    /// Nothing, before a byte of the set.
    case peek(ByteSet)
    /// One byte of a set before a blank or the end of a line.
    case sequenceMark(ByteSet)
    /// One byte of a set, and nothing but an indicator and a comment on its line.
    case scalarHeader(ByteSet)
    /// A YAML scalar or key without quotes.
    case plainScalar(inFlow: Bool, [WordGroup])
    /// The body of a YAML block scalar, from the end of the header's line.
    case blockScalar
}
