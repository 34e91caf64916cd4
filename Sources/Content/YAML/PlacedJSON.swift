import Diagnostics
import JSONSchema

/// A JSON value with the places of all its parts, for messages about what is inside.
struct PlacedJSON: Sendable {
    let value: JSONValue
    private let places: [JSONPointer: Position]

    init(_ value: JSONValue, places: [JSONPointer: Position]) {
        self.value = value
        self.places = places
    }

    /// The place of a part; of one that is missing, that of what it is missing in.
    func position(of pointer: JSONPointer) -> Position {
        var pointer = pointer
        while let parent = pointer.parent, places[pointer] == nil { pointer = parent }
        return places[pointer] ?? .start
    }
}
