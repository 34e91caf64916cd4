/// What Groq asks of a schema that answers are to follow (structured outputs, "Schema requirements").
struct StructuredOutputCheck {
    let places: SchemaPlaces
    let isStrict: Bool

    init(_ places: SchemaPlaces, isStrict: Bool) {
        self.places = places
        self.isStrict = isStrict
    }

    var problems: [SchemaProblem] {
        let found = root + places.objects.flatMap { members(of: $0.rules, at: $0.path) }
        return found.map { SchemaProblem($0.path, $0.message, isWarning: !isStrict) }
    }

    private var root: [SchemaProblem] {
        guard places.root.object?["type"] != "object" else { return [] }
        return [SchemaProblem(.root, "needs \"type\": \"object\" at the root")]
    }

    /// An object names all of its members, and needs each.
    private func members(of rules: JSONObject, at path: JSONPointer) -> [SchemaProblem] {
        let isObject = SchemaType.named(by: rules)?.contains(.object) == true
        guard isObject || rules["properties"] != nil else { return [] }
        let names = rules["properties"]?.object?.names ?? []
        let required = (rules["required"]?.array ?? []).compactMap(\.string)
        var found: [SchemaProblem] = []
        if rules["additionalProperties"] != false {
            found.append(SchemaProblem(path, "needs \"additionalProperties\": false"))
        }
        for name in names where !required.contains(where: name.hasSameScalars) {
            let place = path.appending("properties").appending(name)
            found.append(SchemaProblem(place, "is not in \"required\""))
        }
        for (index, name) in required.enumerated() where !names.contains(where: name.hasSameScalars)
        {
            let place = path.appending("required").appending(index)
            found.append(SchemaProblem(place, "names \"\(name)\", which is not in \"properties\""))
        }
        return found
    }
}
