/// The name of an artifact's file, `02-03-memory-service`: weeks, then words.
struct ArtifactFileName {
    /// At most two numbers that the name begins with, and what is left behind each of them.
    private var numbers: [Int] = []
    private var rests: [String]

    /// Takes a file's name without its ending; `wk` may stand before the numbers.
    init(_ name: String) {
        rests = [fileSlug(of: name)]
        var rest = rests[0][...]
        if rest.hasPrefix("wk"), rest.dropFirst(2).first?.isASCIIDigit == true {
            rest = rest.dropFirst(2)
        }
        while numbers.count < 2 {
            let digits = rest.prefix { $0.isASCIIDigit }
            let tail = rest.dropFirst(digits.count)
            guard let number = Int(digits), tail.first.map({ "-_.".contains($0) }) ?? true else {
                return
            }
            numbers.append(number)
            rest = tail.dropFirst()
            rests.append(String(rest))
        }
    }

    /// The last part of the address of an artifact of those weeks: `wk2-3-memory-service`.
    func slug(for span: WeekSpan) -> String {
        "wk\(span.slug)" + (rest(for: span).isEmpty ? "" : "-\(rest(for: span))")
    }

    /// The weeks that the name begins with, if they are not the artifact's.
    func otherWeeks(than span: WeekSpan) -> String? {
        numbers.isEmpty || matchedCount(span) > 0 ? nil : "\(numbers[0])"
    }

    private func rest(for span: WeekSpan) -> String {
        let count = matchedCount(span)
        return rests[count == 0 ? min(1, numbers.count) : count]
    }

    /// How many of the numbers say the artifact's weeks.
    private func matchedCount(_ span: WeekSpan) -> Int {
        if numbers == [span.first, span.last] { return span.first == span.last ? 1 : 2 }
        return span.first == span.last && numbers.first == span.first ? 1 : 0
    }
}

extension Character {
    var isASCIIDigit: Bool { "0"..."9" ~= self }

    var isASCIILetterOrDigit: Bool {
        isASCIIDigit || "a"..."z" ~= self || "A"..."Z" ~= self
    }
}
