extension ScalarSet {
    /// What `\p{…}` stands for: a general category or one of the properties that text is told apart
    /// by; nil for all others, scripts among them.
    static func named(_ name: String) -> ScalarSet? {
        let parts = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1: return category(parts[0]) ?? binary[parts[0]].map { .property($0) }
        case 2 where ["General_Category", "gc"].contains(parts[0]): return category(parts[1])
        default: return nil
        }
    }

    private static func category(_ name: String) -> ScalarSet? {
        let categories = categories.filter { short, long, _ in
            short == name || long == name || short.prefix(1) == name || groups[name] == short.first
                || ["LC", "Cased_Letter"].contains(name) && ["Lu", "Ll", "Lt"].contains(short)
        }.map(\.2)
        guard !categories.isEmpty else { return nil }
        return .property { categories.contains($0.properties.generalCategory) }
    }

    private static let groups: [String: Character] = [
        "Letter": "L", "Mark": "M", "Number": "N", "Punctuation": "P", "Symbol": "S",
        "Separator": "Z", "Other": "C",
    ]

    private static let categories: [(String, String, Unicode.GeneralCategory)] = [
        ("Lu", "Uppercase_Letter", .uppercaseLetter),
        ("Ll", "Lowercase_Letter", .lowercaseLetter),
        ("Lt", "Titlecase_Letter", .titlecaseLetter),
        ("Lm", "Modifier_Letter", .modifierLetter),
        ("Lo", "Other_Letter", .otherLetter),
        ("Mn", "Nonspacing_Mark", .nonspacingMark),
        ("Mc", "Spacing_Mark", .spacingMark),
        ("Me", "Enclosing_Mark", .enclosingMark),
        ("Nd", "Decimal_Number", .decimalNumber),
        ("Nl", "Letter_Number", .letterNumber),
        ("No", "Other_Number", .otherNumber),
        ("Pc", "Connector_Punctuation", .connectorPunctuation),
        ("Pd", "Dash_Punctuation", .dashPunctuation),
        ("Ps", "Open_Punctuation", .openPunctuation),
        ("Pe", "Close_Punctuation", .closePunctuation),
        ("Pi", "Initial_Punctuation", .initialPunctuation),
        ("Pf", "Final_Punctuation", .finalPunctuation),
        ("Po", "Other_Punctuation", .otherPunctuation),
        ("Sm", "Math_Symbol", .mathSymbol),
        ("Sc", "Currency_Symbol", .currencySymbol),
        ("Sk", "Modifier_Symbol", .modifierSymbol),
        ("So", "Other_Symbol", .otherSymbol),
        ("Zs", "Space_Separator", .spaceSeparator),
        ("Zl", "Line_Separator", .lineSeparator),
        ("Zp", "Paragraph_Separator", .paragraphSeparator),
        ("Cc", "Control", .control),
        ("Cf", "Format", .format),
        ("Cs", "Surrogate", .surrogate),
        ("Co", "Private_Use", .privateUse),
        ("Cn", "Unassigned", .unassigned),
    ]

    private static let binary: [String: @Sendable (Unicode.Scalar) -> Bool] = [
        "Any": { _ in true },
        "ASCII": { $0.isASCII },
        "Alphabetic": { $0.properties.isAlphabetic },
        "Emoji": { $0.properties.isEmoji },
        "ID_Continue": { $0.properties.isIDContinue },
        "ID_Start": { $0.properties.isIDStart },
        "Lowercase": { $0.properties.isLowercase },
        "Uppercase": { $0.properties.isUppercase },
        "White_Space": { $0.properties.isWhitespace },
    ]
}
