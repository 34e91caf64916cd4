@testable import Highlighting

/// What a scan gives for some code.
struct Tokens {
    private(set) var kinds: [TokenKind] = []
    private(set) var ranges: [Range<Int>] = []
    private(set) var work = 0

    init(_ code: [UInt8], _ language: Language) {
        var kinds: [TokenKind] = []
        var ranges: [Range<Int>] = []
        work = code.withUnsafeBufferPointer { bytes in
            language.scan(bytes) { kind, range in
                kinds.append(kind)
                ranges.append(range)
            }
        }
        self.kinds = kinds
        self.ranges = ranges
    }

    /// Whether the ranges cover so many bytes once and in order, and no equal neighbours are left.
    func cover(_ count: Int) -> Bool {
        var end = 0
        for range in ranges {
            guard range.lowerBound == end, !range.isEmpty else { return false }
            end = range.upperBound
        }
        return end == count && !zip(kinds, kinds.dropFirst()).contains { $0 == $1 }
    }

    /// The code with its tokens marked as in a `Sample`.
    func marked(_ code: [UInt8]) -> String {
        zip(kinds, ranges).map { kind, range in
            let text = String(decoding: code[range], as: UTF8.self)
            return kind.className.map { "‹\($0):\(text)›" } ?? text
        }.joined()
    }
}
