/// A fixed text among the texts of a program.
struct Slice: Sendable {
    var offset: UInt32
    var count: UInt32
}
