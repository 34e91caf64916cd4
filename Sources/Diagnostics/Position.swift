/// A place in a text file and how far it reaches.
///
/// Lines and columns count from 1; a column and a length count Unicode scalars, as editors do.
package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int

    /// How many scalars the caret underlines; 1 marks the column alone.
    package var length: Int

    /// The first character of a file.
    package static let start = Position(line: 1, column: 1)

    /// Creates a position from line and column, both counted from 1.
    package init(line: Int, column: Int, length: Int = 1) {
        self.line = line
        self.column = column
        self.length = max(1, length)
    }
}

extension Position: Comparable {
    package static func < (one: Position, other: Position) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

/// A value together with the place it was read from, for messages that later stages give.
package struct Located<Value: Sendable>: Sendable {
    package var value: Value
    package var position: Position

    /// Pairs a value with its place.
    package init(_ value: Value, at position: Position) {
        self.value = value
        self.position = position
    }
}

extension Located: Equatable where Value: Equatable {}
