/// Something that does not fit a schema, or something in a schema that does not fit.
package struct SchemaProblem: Hashable, Sendable {
    /// The way to it, in the value or in the schema; what is missing has the place it would have.
    package var path: JSONPointer

    /// What is wrong, to stand behind the name of the place: lower case, no full stop.
    package var message: String

    /// Whether the schema can be used all the same.
    package var isWarning = false

    init(_ path: JSONPointer, _ message: String, isWarning: Bool = false) {
        self.path = path
        self.message = message
        self.isWarning = isWarning
    }
}

extension [SchemaProblem] {
    /// The problems in their order, each once.
    var distinct: [SchemaProblem] {
        var seen: Set<SchemaProblem> = []
        return filter { seen.insert($0).inserted }
    }
}
