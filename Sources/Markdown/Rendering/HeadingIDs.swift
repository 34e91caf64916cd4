/// Gives each heading of a document an id of its own, by GitHub's rules.
///
/// Lower case, letters and digits of any script, `-` and `_` kept, blanks to `-`, all else dropped;
/// a repeated id gets `-1`, `-2`, …
struct HeadingIDs {
    /// The ids given, each with the last number that was put behind it.
    private var numbers: [String: Int] = [:]

    /// The next free id for a heading with this text.
    mutating func id(for text: String) -> String {
        let base = Self.slug(of: text)
        guard var number = numbers[base] else {
            numbers[base] = 0
            return base
        }
        repeat { number += 1 } while numbers["\(base)-\(number)"] != nil
        numbers[base] = number
        numbers["\(base)-\(number)"] = 0
        return "\(base)-\(number)"
    }

    /// Keeps an id from being given to a heading.
    ///
    /// - Returns: Whether it was free.
    mutating func take(_ id: String) -> Bool {
        guard numbers[id] == nil else { return false }
        numbers[id] = 0
        return true
    }

    private static func slug(of text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? asciiSlug(of: text) : unicodeSlug(of: text)
    }

    /// The same as `unicodeSlug`, without a look at Unicode's tables.
    private static func asciiSlug(of text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte.isWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                slug.append(byte.lowercased)
            } else if byte == UInt8(ascii: " ") {
                slug.append(UInt8(ascii: "-"))
            }
        }
        return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
    }

    private static func unicodeSlug(of text: String) -> String {
        var slug = ""
        for scalar in text.lowercased().unicodeScalars where isKept(scalar) {
            slug.unicodeScalars.append(scalar == " " ? "-" : scalar)
        }
        return slug.isEmpty ? "section" : slug
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "-" || scalar == "_" || isWordScalar(scalar)
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber, .connectorPunctuation:
            return true
        default:
            return false
        }
    }
}
