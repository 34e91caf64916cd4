/// All schemas of a document with the ways to them.
struct SchemaPlaces {
    let root: JSONValue

    /// The schemas that have keywords, from the outside to the inside.
    private(set) var objects: [(path: JSONPointer, rules: JSONObject)] = []

    /// All schemas, `true` and `false` among them.
    private var schemas: [JSONPointer: JSONValue] = [:]

    init(of root: JSONValue) {
        self.root = root
        add(root, at: .root)
    }

    /// The schema that a reference leads to, `#/$defs/name`; nil if there is none in the document.
    func schema(at reference: String) -> JSONValue? {
        JSONPointer(fragment: reference).flatMap { schemas[$0] }
    }

    private mutating func add(_ schema: JSONValue, at path: JSONPointer) {
        schemas[path] = schema
        guard case .object(let rules) = schema else { return }
        objects.append((path, rules))
        for keyword in SchemaKeywords.holdingOne {
            if let inner = rules[keyword] { add(inner, at: path.appending(keyword)) }
        }
        for keyword in SchemaKeywords.holdingLists {
            for (index, inner) in (rules[keyword]?.array ?? []).enumerated() {
                add(inner, at: path.appending(keyword).appending(index))
            }
        }
        for keyword in SchemaKeywords.holdingNames {
            for (name, inner) in rules[keyword]?.object?.members ?? [] {
                add(inner, at: path.appending(keyword).appending(name))
            }
        }
    }
}
