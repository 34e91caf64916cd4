extension Validator {
    /// What is wrong with a list and its items.
    mutating func problems(
        ofItems items: [JSONValue],
        by rules: JSONObject,
        at path: JSONPointer
    ) -> [SchemaProblem] {
        var found = rules.problems(ofCount: items.count, "Items", noun: "item")
            .map { SchemaProblem(path, $0) }
        if rules["uniqueItems"] == true { found += repeated(items, at: path) }
        let first = rules["prefixItems"]?.array ?? []
        for (index, item) in items.enumerated() {
            guard let schema = index < first.count ? first[index] : rules["items"] else { break }
            found += problems(of: item, by: schema, at: path.appending(index))
        }
        return found
    }

    private func repeated(_ items: [JSONValue], at path: JSONPointer) -> [SchemaProblem] {
        items.indices.compactMap { index in
            items[..<index].firstIndex(of: items[index]).map {
                SchemaProblem(path.appending(index), "repeats item \($0)")
            }
        }
    }

    /// What is wrong with an object and its members.
    mutating func problems(
        ofMembers object: JSONObject,
        by rules: JSONObject,
        at path: JSONPointer
    ) -> [SchemaProblem] {
        var found = rules.problems(ofCount: object.members.count, "Properties", noun: "member")
            .map { SchemaProblem(path, $0) }
        for case .string(let name) in rules["required"]?.array ?? [] where object[name] == nil {
            found.append(SchemaProblem(path.appending(name), "is missing"))
        }
        let properties = rules["properties"]?.object ?? [:]
        for (name, value) in object.members {
            guard let schema = properties[name] ?? rules["additionalProperties"] else { continue }
            found += problems(of: value, by: schema, at: path.appending(name))
        }
        return found
    }
}
