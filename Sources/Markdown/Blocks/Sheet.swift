/// A text under construction whose last lines can still be rewritten.
struct Sheet {
    private(set) var bytes: [UInt8] = []

    /// Where the last line begins.
    private(set) var lineStart = 0

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds a line with its line ending as it is.
    mutating func addLine(_ line: ArraySlice<UInt8>) {
        lineStart = bytes.count
        bytes.append(contentsOf: line)
    }

    /// Adds a line of two parts.
    mutating func addLine(_ prefix: [UInt8], _ content: some Sequence<UInt8>) {
        lineStart = bytes.count
        bytes.append(contentsOf: prefix)
        bytes.append(contentsOf: content)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Takes away everything from a place on, which begins a line or lies in the last one.
    mutating func cut(from place: Int) {
        bytes.removeLast(bytes.count - place)
        lineStart = min(lineStart, place)
    }

    /// Adds to the last line what completes it.
    mutating func finishLine(_ content: some Sequence<UInt8>) {
        bytes.append(contentsOf: content)
        bytes.append(UInt8(ascii: "\n"))
    }
}
