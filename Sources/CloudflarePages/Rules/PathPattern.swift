/// The source of a redirect or the pattern of a header rule.
///
/// Its grammar is that of the host's rules engine (`rules-engine.ts`): `*` stands for anything,
/// slashes and nothing included; `:name` for one or more characters of one path segment, or of one
/// label if it stands in the host.
package struct PathPattern: Hashable, Sendable {
    /// As the host keeps it: a path, or a URL that begins with `https://`.
    package let text: String

    /// Whether there is neither `*` nor a placeholder in it.
    package let isStatic: Bool

    /// Whether the pattern names a host, so that it is held against `https://host/path`.
    let hasHost: Bool
    let pieces: [Piece]

    /// What the pattern is made of, in its order.
    enum Piece: Hashable, Sendable {
        case literal([UInt8])
        case capture(name: String, Extent)
    }

    /// Which characters a capture takes.
    enum Extent: Hashable, Sendable {
        /// Everything, or nothing.
        case everything

        /// One or more that are not `/`.
        case segment

        /// One or more that are neither `/` nor `.`.
        case label
    }

    /// Reads a pattern that is normalised already.
    package init(_ text: String) {
        self.text = text
        hasHost = text.hasPrefix("https://")
        let parts = PatternScanner.parts(of: text)
        isStatic = parts.allSatisfy { if case .literal = $0 { true } else { false } }
        var slashes = hasHost ? 3 : 0
        pieces = parts.map { part in
            switch part {
            case .literal(let text):
                slashes -= text.utf8.count { $0 == UInt8(ascii: "/") }
                return .literal(Array(text.utf8))
            case .placeholder(let name):
                return .capture(name: name, slashes > 0 ? .label : .segment)
            case .splat: return .capture(name: "splat", .everything)
            }
        }
    }

    /// The names of all captures, in their order.
    package var captureNames: [String] {
        pieces.compactMap { if case .capture(let name, _) = $0 { name } else { nil } }
    }

    /// A name that is captured twice, which the host's engine cannot do: it leaves the rule out.
    var repeatedName: String? {
        var seen: Set<String> = []
        return captureNames.first { !seen.insert($0).inserted }
    }

    /// A text that the pattern matches, with a word in the place of each capture.
    func example(filling word: String) -> String {
        pieces.map { piece in
            switch piece {
            case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
            case .capture: word
            }
        }.joined()
    }
}
