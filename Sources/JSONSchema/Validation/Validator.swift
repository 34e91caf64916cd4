/// Holds values against the schemas of a document.
struct Validator {
    /// Members and items below the root that are looked at.
    private static let maximumDepth = 100
    private static let maximumSteps = 100_000

    /// Schemas in schemas without a member in between, which only a circle reaches.
    private static let maximumLevel = 600

    let places: SchemaPlaces
    private var steps = 0
    private var level = 0

    init(_ places: SchemaPlaces) {
        self.places = places
    }

    /// Whether there was too much to look at.
    var isCut: Bool { steps > Self.maximumSteps }

    /// What in a value does not fit a schema of the document.
    mutating func problems(
        of value: JSONValue,
        by schema: JSONValue,
        at path: JSONPointer
    ) -> [SchemaProblem] {
        steps += 1
        level += 1
        defer { level -= 1 }
        guard !isCut else { return [] }
        guard level <= Self.maximumLevel, path.depth <= Self.maximumDepth else {
            return [SchemaProblem(path, "is nested too deeply to check")]
        }
        switch schema {
        case .bool(false): return [SchemaProblem(path, "is not allowed")]
        case .object(let rules): return problems(of: value, by: rules, at: path)
        default: return []
        }
    }

    private mutating func problems(
        of value: JSONValue,
        by rules: JSONObject,
        at path: JSONPointer
    ) -> [SchemaProblem] {
        if let types = SchemaType.named(by: rules), !types.contains(where: { $0.fits(value) }) {
            return [.unexpected(value, types, at: path)]
        }
        var found = references(of: value, by: rules, at: path)
        found += alternatives(of: value, by: rules, at: path)
        found += rules.problems(ofChoice: value).map { SchemaProblem(path, $0) }
        switch value {
        case .string(let text):
            found += rules.problems(ofText: text).map { SchemaProblem(path, $0) }
        case .number(let number):
            found += rules.problems(ofNumber: number).map { SchemaProblem(path, $0) }
        case .array(let items): found += problems(ofItems: items, by: rules, at: path)
        case .object(let object): found += problems(ofMembers: object, by: rules, at: path)
        case .bool, .null: break
        }
        return found
    }

    /// What does not fit the schemas that must all fit.
    private mutating func references(
        of value: JSONValue,
        by rules: JSONObject,
        at path: JSONPointer
    ) -> [SchemaProblem] {
        let target = rules["$ref"]?.string.flatMap { places.schema(at: $0) }
        let schemas = [target].compactMap { $0 } + (rules["allOf"]?.array ?? [])
        return schemas.flatMap { problems(of: value, by: $0, at: path) }
    }
}

extension SchemaProblem {
    /// A value of a type that is not asked for.
    static func unexpected(
        _ value: JSONValue,
        _ types: [SchemaType],
        at path: JSONPointer
    ) -> SchemaProblem {
        let words = types.isEmpty ? "is not allowed" : "expected \(types.words), got \(value.shown)"
        return SchemaProblem(path, words)
    }
}
