/// A sign of ours in the text that libcmark parses, and in the text it gives back.
///
/// Each is one of Unicode's noncharacters U+FDD0 to U+FDEF, which are for inner use and never part
/// of a text: those in an author's text are replaced before ours are set. `escape` is the exception:
/// see there.
enum Mark: UInt8 {
    /// Begins the comment that holds the place of a table or a footnote.
    case hold = 0x90

    // The signs inside a bare address that libcmark would take for markup.
    case ampersand
    case backslash
    case asterisk
    case underscore
    case tilde
    case leftBracket
    case rightBracket

    /// Stands where a bare address ends though the text goes on.
    case addressEnd

    // What the passes found in a text; the renderer turns it into tags.
    case deletionStart
    case deletionEnd
    case webLinkStart
    case wwwLinkStart
    case mailLinkStart
    case linkEnd

    /// Begins a reference to a footnote, followed by the note's number in digits.
    case noteStart
    case noteEnd

    /// Stands for a character of the author's that is the same as `escape`.
    case escapeItself

    /// The bytes all marks begin with: U+FDD0 is EF B7 90.
    static let lead: (UInt8, UInt8) = (0xEF, 0xB7)

    /// The third byte of the noncharacters.
    static let range: ClosedRange<UInt8> = 0x90...0xAF

    /// The mark in UTF-8.
    var bytes: [UInt8] { [Self.lead.0, Self.lead.1, rawValue] }

    /// Whether the mark stands at a place of the text.
    func stands(at index: Int, in text: [UInt8]) -> Bool {
        index + 2 < text.count && text[index] == Self.lead.0 && text[index + 1] == Self.lead.1
            && text[index + 2] == rawValue
    }

    /// Says that the character behind it was escaped by a backslash.
    ///
    /// libcmark drops the backslash, and `\~` must not strike out. The sign is an assigned
    /// punctuation character (U+12471, a cuneiform colon), because emphasis looks at its neighbours
    /// and a backslash is punctuation.
    static let escape: [UInt8] = [0xF0, 0x92, 0x91, 0xB1]

    /// The mark that hides a byte inside a bare address; nil for bytes that need no hiding.
    init?(hiding byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): self = .ampersand
        case UInt8(ascii: "\\"): self = .backslash
        case UInt8(ascii: "*"): self = .asterisk
        case UInt8(ascii: "_"): self = .underscore
        case UInt8(ascii: "~"): self = .tilde
        case UInt8(ascii: "["): self = .leftBracket
        case UInt8(ascii: "]"): self = .rightBracket
        default: return nil
        }
    }

    /// What the author wrote in the mark's place; empty for marks that only say something.
    var original: [UInt8] {
        switch self {
        case .ampersand: [UInt8(ascii: "&")]
        case .backslash: [UInt8(ascii: "\\")]
        case .asterisk: [UInt8(ascii: "*")]
        case .underscore: [UInt8(ascii: "_")]
        case .tilde: [UInt8(ascii: "~")]
        case .leftBracket: [UInt8(ascii: "[")]
        case .rightBracket: [UInt8(ascii: "]")]
        case .escapeItself: Self.escape
        default: []
        }
    }
}
