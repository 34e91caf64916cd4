/// What the keyword `type` can ask for.
enum SchemaType: String, CaseIterable, Sendable {
    case string, number, integer, boolean, object, array, null

    /// The type for a reader: "a whole number".
    var words: String {
        switch self {
        case .string: "text"
        case .number: "a number"
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .object: "an object"
        case .array: "a list"
        case .null: "null"
        }
    }

    /// Whether a value is of the type.
    func fits(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.string, .string), (.number, .number), (.boolean, .bool), (.object, .object),
            (.array, .array), (.null, .null):
            true
        case (.integer, .number(let number)): number.isWhole
        default: false
        }
    }

    /// The types that a schema's own `type` names; nil if it has none.
    static func named(by schema: JSONObject) -> [SchemaType]? {
        switch schema["type"] {
        case .string(let name): [SchemaType(rawValue: name)].compactMap { $0 }
        case .array(let names): names.compactMap { $0.string.flatMap(SchemaType.init) }
        default: nil
        }
    }
}

extension [SchemaType] {
    /// The types for a reader: "text, a whole number or null".
    var words: String {
        guard let last, count > 1 else { return first?.words ?? "" }
        return dropLast().map(\.words).joined(separator: ", ") + " or " + last.words
    }
}
