extension Validator {
    /// What does not fit `anyOf` and `oneOf`.
    mutating func alternatives(
        of value: JSONValue,
        by rules: JSONObject,
        at path: JSONPointer
    ) -> [SchemaProblem] {
        var found: [SchemaProblem] = []
        if let schemas = rules["anyOf"]?.array {
            let results = schemas.map { problems(of: value, by: $0, at: path) }
            if !results.contains(where: \.isEmpty) {
                found += nearest(schemas, results, for: value, at: path)
            }
        }
        if let schemas = rules["oneOf"]?.array {
            let results = schemas.map { problems(of: value, by: $0, at: path) }
            let fitting = results.count { $0.isEmpty }
            if fitting == 0 {
                found += nearest(schemas, results, for: value, at: path)
            } else if fitting > 1 {
                let message = "fits \(fitting) alternatives, and exactly one is allowed"
                found.append(SchemaProblem(path, message))
            }
        }
        return found
    }

    /// What to say when no alternative fits: the types, or what is wrong with the nearest one.
    private func nearest(
        _ schemas: [JSONValue],
        _ results: [[SchemaProblem]],
        for value: JSONValue,
        at path: JSONPointer
    ) -> [SchemaProblem] {
        let types = schemas.map { self.types(of: $0) }
        let near = schemas.indices.filter { index in
            types[index]?.contains { $0.fits(value) } ?? true
        }
        guard let first = near.min(by: { results[$0].count < results[$1].count }) else {
            return [.unexpected(value, types.flatMap { $0 ?? [] }.distinct, at: path)]
        }
        if near.count == 1 { return results[first] }
        let message = "fits none of the \(schemas.count) alternatives"
        return [SchemaProblem(path, message)] + results[first]
    }

    /// The types that a schema takes, as far as it says so; nil if it may take any.
    private func types(of schema: JSONValue, level: Int = 0) -> [SchemaType]? {
        if schema == false { return [] }
        guard let rules = schema.object, level < 50 else { return nil }
        if let own = SchemaType.named(by: rules) { return own }
        let inner: [JSONValue]
        if let reference = rules["$ref"]?.string {
            inner = places.schema(at: reference).map { [$0] } ?? [true]
        } else {
            inner = (rules["anyOf"] ?? rules["oneOf"])?.array ?? [true]
        }
        let types = inner.map { self.types(of: $0, level: level + 1) }
        return types.contains { $0 == nil } ? nil : types.flatMap { $0 ?? [] }
    }
}

extension [SchemaType] {
    /// The types in their order, each once.
    fileprivate var distinct: [SchemaType] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
