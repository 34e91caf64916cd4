/// How blocks begin (CommonMark, chapters 4 and 5), as far as a line scanner has to know it.
///
/// All functions look at the content of a line from `start`, where its indent ends, to `end`.
enum BlockStart {
    static func isHeading(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let level = run(of: UInt8(ascii: "#"), source, start, end)
        return (1...6).contains(level) && isBlankOrEnd(source, start + level, end)
    }

    static func isSetextUnderline(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let length = run(of: source[start], source, start, end)
        return isBlank(source, start + length, end)
    }

    /// Looks for a thematic break.
    ///
    /// - Returns: nil if the line is one; else the place of what it has that a break has not.
    static func endOfThematicBreak(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        let sign = source[start]
        var count = 0
        for index in start..<end {
            if source[index] == sign {
                count += 1
            } else if !source[index].isBlank {
                return index
            }
        }
        return count >= 3 ? nil : end
    }

    /// The fence that opens here, if one does.
    static func fence(_ source: [UInt8], _ start: Int, _ end: Int) -> Leaf.Fence? {
        let byte = source[start]
        let length = run(of: byte, source, start, end)
        guard length >= 3 else { return nil }
        let isTicks = byte == UInt8(ascii: "`")
        if isTicks, source[start + length..<end].contains(byte) { return nil }
        return Leaf.Fence(byte: byte, length: length)
    }

    /// Whether the line closes the fence.
    static func closes(
        _ fence: Leaf.Fence,
        _ source: [UInt8],
        _ start: Int,
        _ end: Int
    ) -> Bool {
        let length = run(of: fence.byte, source, start, end)
        return length >= fence.length && isBlank(source, start + length, end)
    }

    /// Whether a list marker can begin with the byte.
    static func mayBeListMarker(_ byte: UInt8) -> Bool {
        byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "*")
    }

    /// The length of a list marker, and whether it may interrupt a paragraph.
    static func listMarker(
        _ source: [UInt8],
        _ start: Int,
        _ end: Int
    ) -> (length: Int, interrupts: Bool)? {
        var index = start
        var interrupts = true
        if source[start].isDigit {
            while index < end, index - start < 9, source[index].isDigit { index += 1 }
            interrupts = source[start..<index].elementsEqual(CollectionOfOne(UInt8(ascii: "1")))
            guard index < end, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(source[index])
            else { return nil }
        }
        index += 1
        guard isBlankOrEnd(source, index, end) else { return nil }
        return (index - start, interrupts && !isBlank(source, index, end))
    }

    /// Where the label of a footnote's definition ends: `[^label]:`, no space in the label.
    static func footnoteLabel(_ source: [UInt8], _ start: Int, _ end: Int) -> Range<Int>? {
        guard end - start > 4, source[start] == UInt8(ascii: "["),
            source[start + 1] == UInt8(ascii: "^")
        else { return nil }
        var index = start + 2
        while index < end, source[index] != UInt8(ascii: "]") {
            if source[index] <= UInt8(ascii: " ") || source[index] == UInt8(ascii: "[") {
                return nil
            }
            index += 1
        }
        guard index > start + 2, index + 1 < end, source[index + 1] == UInt8(ascii: ":") else {
            return nil
        }
        return start + 2..<index
    }

    static func isBlank(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        for index in start..<end
        where source[index] != UInt8(ascii: " ") && source[index] != UInt8(ascii: "\t") {
            return false
        }
        return true
    }

    private static func isBlankOrEnd(_ source: [UInt8], _ index: Int, _ end: Int) -> Bool {
        index == end || source[index] == UInt8(ascii: " ") || source[index] == UInt8(ascii: "\t")
    }

    private static func run(of byte: UInt8, _ source: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, source[index] == byte { index += 1 }
        return index - start
    }
}
