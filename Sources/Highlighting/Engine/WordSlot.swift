/// A place in a hash table of words; `count` is 0 in an empty one.
struct WordSlot: Sendable {
    var offset: UInt32 = 0
    var count: UInt16 = 0
    var kind = TokenKind.plain
    var expects = TokenKind.plain
    var effect = Effect.none
    var isSoft = false
}
