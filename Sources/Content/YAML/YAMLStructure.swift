/// A YAML text with blanks in the place of its quoted texts, block scalars and comments.
///
/// What is left is structure, each character where it was: a mark in it means something to YAML.
struct YAMLStructure {
    private(set) var text = ""
    private var quote: Character?
    private var isEscaped = false

    /// The least indentation of a line outside of the block scalar that is open; nil outside of one.
    private var blockIndent: Int?

    init(of yaml: String) {
        let isBreak = { (character: Character) in character == "\n" || character == "\r\n" }
        for line in yaml.split(omittingEmptySubsequences: false, whereSeparator: isBreak) {
            if !text.isEmpty || line.startIndex != yaml.startIndex { text += "\n" }
            text += isInBlock(line) ? blanks(line) : structure(of: line)
        }
    }

    private func blanks(_ text: Substring) -> String {
        String(repeating: " ", count: text.unicodeScalars.count)
    }

    /// Whether a line belongs to the block scalar that is open; one that does not ends it.
    private mutating func isInBlock(_ line: Substring) -> Bool {
        guard let blockIndent else { return false }
        let indent = line.prefix { $0 == " " }.count
        if line.allSatisfy(\.isWhitespace) || indent > blockIndent { return true }
        self.blockIndent = nil
        return false
    }

    private mutating func structure(of line: Substring) -> String {
        var kept = ""
        var isBetweenTokens = true
        for (index, character) in zip(line.indices, line) {
            if quote != nil {
                kept += blanks(line[index...index])
                close(at: character)
                continue
            }
            if character == "#", isBetweenTokens { return kept + blanks(line[index...]) }
            if isBetweenTokens, character == "\"" || character == "'" {
                quote = character
                kept += " "
                isBetweenTokens = false
                continue
            }
            kept.append(character)
            isBetweenTokens = " \t,:[{-?".contains(character)
        }
        openBlock(behind: kept)
        return kept
    }

    /// Ends a quoted text at its closing quote; two single quotes open it again at once.
    private mutating func close(at character: Character) {
        if quote == "\"", isEscaped || character == "\\" {
            isEscaped.toggle()
        } else if character == quote {
            quote = nil
        }
    }

    /// Opens a block scalar if a line ends with its mark, `|` or `>`, behind a key, a dash or a tag.
    private mutating func openBlock(behind line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard quote == nil, let mark = words.last, "|>".contains(mark.prefix(1)),
            mark.dropFirst().allSatisfy({ "-+".contains($0) || $0.isASCIIDigit })
        else { return }
        let before = words.dropLast().last ?? "-"
        let isOfDash = ["-", "?"].contains(before)
        guard isOfDash || before.last == ":" || "&!".contains(before.prefix(1)) else { return }
        // Behind a key the lines are deeper than the key, behind a dash deeper than the dash.
        let head = line.prefix { " -?".contains($0) }.dropLast { $0 == " " && isOfDash }
        blockIndent = isOfDash ? head.count - 1 : head.count
    }
}
