/// What the looks and the neighbours of an identifier tell.
struct WordStyle: OptionSet, Sendable {
    let rawValue: UInt16

    /// A word before `(` is a function.
    static let calls = WordStyle(rawValue: 1)
    /// A word with a capital first and a small letter, or of one capital, is a type.
    static let capitalTypes = WordStyle(rawValue: 2)
    /// A word with a capital first is a type even if it is a function by its neighbour.
    static let typesBeforeCalls = WordStyle(rawValue: 4)
    /// A word after a dot is no keyword.
    static let plainMembers = WordStyle(rawValue: 8)
    /// A word before `!` is a function.
    static let macros = WordStyle(rawValue: 16)
    static let ignoresCase = WordStyle(rawValue: 32)
    /// A word before `:` is an attribute, unless it is a word that means something.
    static let keys = WordStyle(rawValue: 64)
    /// `?` or `!` may end a word.
    static let marks = WordStyle(rawValue: 128)
    /// A word before `=` is an attribute, and never a keyword.
    static let assignments = WordStyle(rawValue: 256)
    /// Words that mean something do so only when a blank or the end of the line follows.
    static let alone = WordStyle(rawValue: 512)
    /// A word of digits only is a number.
    static let numbers = WordStyle(rawValue: 1024)

    /// `contains` for one option, which the compiler leaves a call.
    @inline(__always)
    func has(_ option: WordStyle) -> Bool {
        rawValue & option.rawValue != 0
    }
}
