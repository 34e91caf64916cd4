/// E-mail addresses that stand in a text without markup (GFM, section 6.9).
struct MailAddress {
    /// The address in the text, with the scheme it may have.
    var range: Range<Int>

    /// Whether the text says `mailto:` or `xmpp:` itself.
    var hasScheme: Bool

    /// Finds the address around an `@`; nothing before `start` is a part of it.
    init?(in text: [UInt8], around sign: Int, from start: Int) {
        var local = sign
        while local > start, Self.isLocal(text[local - 1]) { local -= 1 }
        guard local < sign else { return nil }
        let scheme = Self.scheme(in: text, before: local, from: start)
        guard let end = Self.endOfDomain(text, from: sign + 1, takesSlash: scheme == "xmpp:")
        else { return nil }
        range = (local - (scheme?.utf8.count ?? 0))..<end
        hasScheme = scheme != nil
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isWord || "+-_.".utf8.contains(byte)
    }

    private static func scheme(in text: [UInt8], before local: Int, from start: Int) -> String? {
        ["mailto:", "xmpp:"].first { scheme in
            let begin = local - scheme.utf8.count
            guard begin >= start, text[begin..<local].elementsEqual(scheme.utf8) else {
                return false
            }
            return begin == start || !text[begin - 1].isWord
        }
    }

    /// Where the domain ends: it has a dot, and a letter at its end.
    private static func endOfDomain(_ text: [UInt8], from start: Int, takesSlash: Bool) -> Int? {
        var index = start
        var dots = 0
        scan: while index < text.count {
            switch text[index] {
            case UInt8(ascii: "."):
                guard index + 1 < text.count, text[index + 1].isWord else { break scan }
                dots += 1
            case UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case UInt8(ascii: "/") where takesSlash: break
            case let byte where byte.isWord: break
            default: break scan
            }
            index += 1
        }
        let isSecond = index < text.count && text[index] == UInt8(ascii: "@")
        return dots > 0 && !isSecond && text[index - 1].isLetter ? index : nil
    }
}
