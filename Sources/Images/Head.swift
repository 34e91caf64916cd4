/// The first bytes of a file, read at places that may lie behind their end.
struct Head {
    var bytes: ArraySlice<UInt8>

    /// A number of up to eight bytes, the most significant first.
    func big(_ place: Int, _ count: Int) -> Int? {
        part(place, count)?.reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of up to eight bytes, the least significant first.
    func little(_ place: Int, _ count: Int) -> Int? {
        part(place, count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether an ASCII text stands at a place.
    func has(_ text: String, at place: Int) -> Bool {
        part(place, text.utf8.count)?.elementsEqual(text.utf8) ?? false
    }

    /// The bytes from a place on, counted from 0; nil if there are not so many.
    func part(_ place: Int, _ count: Int) -> ArraySlice<UInt8>? {
        guard place >= 0, count >= 0, place <= bytes.count, count <= bytes.count - place else {
            return nil
        }
        let start = bytes.startIndex + place
        return bytes[start..<start + count]
    }

    /// What lies between two places, as far as there are bytes.
    func slice(from first: Int, to last: Int) -> Head {
        let start = min(max(0, first), bytes.count)
        let end = min(max(start, last), bytes.count)
        return Head(bytes: bytes[bytes.startIndex + start..<bytes.startIndex + end])
    }
}
