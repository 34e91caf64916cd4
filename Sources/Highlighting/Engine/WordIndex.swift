/// A hash table of words inside the program's slots.
struct WordIndex: Sendable {
    var base: UInt32
    /// The number of slots less one; slots are a power of two.
    var mask: UInt32
    var longest: UInt32

    /// Mixes the length and three bytes of a word, which is never empty.
    @inline(__always)
    static func hash(count: Int, first: UInt8, middle: UInt8, last: UInt8) -> Int {
        (count &* 37) &+ (Int(first) &* 131) &+ (Int(middle) &* 17) &+ (Int(last) &* 71)
    }
}
