/// Follows the references of a document: each leads to a schema, and none back to itself.
struct ReferenceCheck {
    let places: SchemaPlaces

    /// Where each schema leads without a member or an item in between.
    private let edges: [JSONPointer: [JSONPointer]]

    init(_ places: SchemaPlaces) {
        self.places = places
        let edges = places.objects.map { ($0.path, Self.edges(of: $0)) }
        self.edges = Dictionary(edges) { one, _ in one }
    }

    var problems: [SchemaProblem] {
        places.objects.compactMap { path, rules in
            guard let reference = rules["$ref"]?.string else { return nil }
            let place = path.appending("$ref")
            guard let target = JSONPointer(fragment: reference),
                places.schema(at: reference) != nil
            else {
                return SchemaProblem(place, "points to no schema in here: \(reference)")
            }
            guard leads(from: target, to: path) else { return nil }
            return SchemaProblem(place, "refers to itself without end")
        }
    }

    private static func edges(of schema: (path: JSONPointer, rules: JSONObject)) -> [JSONPointer] {
        let target = schema.rules["$ref"]?.string.flatMap { JSONPointer(fragment: $0) }
        let inner = SchemaKeywords.inPlace.flatMap { keyword in
            (schema.rules[keyword]?.array ?? []).indices.map {
                schema.path.appending(keyword).appending($0)
            }
        }
        return [target].compactMap { $0 } + inner
    }

    private func leads(from start: JSONPointer, to end: JSONPointer) -> Bool {
        var open = [start]
        var seen: Set<JSONPointer> = []
        while let place = open.popLast() {
            if place == end { return true }
            if seen.insert(place).inserted { open += edges[place] ?? [] }
        }
        return false
    }
}
