/// A character that a pattern asks for, or any number of them.
struct PatternUnit: Hashable, Sendable {
    var characters: Characters

    /// Whether there may be none of them, or many.
    var repeats: Bool

    /// A set of characters.
    enum Characters: Hashable, Sendable {
        case one(UInt8)
        case all(PathPattern.Extent)

        /// Whether some character is in both sets.
        func meets(_ other: Characters) -> Bool {
            switch (self, other) {
            case (.one(let byte), .one(let otherByte)): byte == otherByte
            case (.one(let byte), .all(let extent)), (.all(let extent), .one(let byte)):
                extent.takes(byte)
            case (.all, .all): true
            }
        }
    }

    /// A part of a pattern as units; a placeholder is one character and then any number.
    static func units(of piece: PathPattern.Piece) -> [PatternUnit] {
        switch piece {
        case .literal(let bytes):
            bytes.map { PatternUnit(characters: .one($0), repeats: false) }
        case .capture(_, .everything):
            [PatternUnit(characters: .all(.everything), repeats: true)]
        case .capture(_, let extent):
            [false, true].map { PatternUnit(characters: .all(extent), repeats: $0) }
        }
    }
}
