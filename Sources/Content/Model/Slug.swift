/// The form of a text that fits an address: `Memory Service!` gives `memory-service`.
///
/// Letters and digits of any script are kept, in lower case; every run of other characters becomes
/// one hyphen, except at the ends. The result is empty if the text has no letter or digit.
package func slug(of text: some StringProtocol) -> String {
    slug(of: text, keeping: "")
}

/// The slug of a file's or folder's name, in which `.` and `_` may stand between letters.
func fileSlug(of name: String) -> String {
    isSlug(name) && isTrimmed(name) ? name : slug(of: name, keeping: "._-")
}

/// Whether a text can be the last part of an address as it is.
func isSlug(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-_.".utf8.contains(byte)
        }
    }
    return isPlain && text.contains { $0.isASCIILetterOrDigit }
}

/// Whether letters or digits stand at both ends.
private func isTrimmed(_ text: String) -> Bool {
    text.first?.isSlugPart == true && text.last?.isSlugPart == true
}

private func slug(of text: some StringProtocol, keeping kept: String) -> String {
    var result = ""
    var isGap = false
    for character in text.lowercased() {
        guard character.isSlugPart || kept.contains(character) else {
            isGap = true
            continue
        }
        if isGap, !result.isEmpty { result.append("-") }
        isGap = false
        result.append(character)
    }
    let trimmed = result.drop(while: { !$0.isSlugPart }).dropLast(while: { !$0.isSlugPart })
    return String(trimmed)
}

extension Character {
    /// A letter or a digit of any script.
    fileprivate var isSlugPart: Bool {
        if isASCII { return isASCIILetterOrDigit }
        return isLetter
            || unicodeScalars.allSatisfy { $0.properties.generalCategory == .decimalNumber }
    }
}
