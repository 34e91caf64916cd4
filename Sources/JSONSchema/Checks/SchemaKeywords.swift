/// The keywords that are understood, and what each may hold.
enum SchemaKeywords {
    /// Keywords that hold one schema.
    static let holdingOne = ["items", "additionalProperties"]

    /// Keywords that hold a list of schemas.
    static let holdingLists = ["prefixItems", "allOf", "anyOf", "oneOf"]

    /// Keywords that hold schemas by name.
    static let holdingNames = ["properties", "$defs", "definitions"]

    /// Keywords whose schemas look at the value that the schema itself looks at.
    static let inPlace = ["allOf", "anyOf", "oneOf"]

    /// All of them.
    static let all = Set(JSONValue.keywords.names)
}

extension JSONValue {
    /// The schema that a schema must fit.
    static let ofSchemas: JSONValue = [
        "type": ["object", "boolean"],
        "properties": .object(keywords),
    ]

    fileprivate static let keywords: JSONObject = [
        "type": type,
        "enum": ["type": "array", "minItems": 1],
        "const": true,
        "properties": schemasByName,
        "required": ["type": "array", "items": text, "uniqueItems": true],
        "additionalProperties": schema,
        "minProperties": size,
        "maxProperties": size,
        "items": schema,
        "prefixItems": schemas,
        "minItems": size,
        "maxItems": size,
        "uniqueItems": truth,
        "minLength": size,
        "maxLength": size,
        "pattern": text,
        "format": text,
        "minimum": number,
        "maximum": number,
        "exclusiveMinimum": number,
        "exclusiveMaximum": number,
        "multipleOf": ["type": "number", "exclusiveMinimum": 0],
        "allOf": schemas,
        "anyOf": schemas,
        "oneOf": schemas,
        "$ref": text,
        "$defs": schemasByName,
        "definitions": schemasByName,
        "$schema": text,
        "$id": text,
        "$comment": text,
        "title": text,
        "description": text,
        "default": true,
        "examples": ["type": "array"],
        "deprecated": truth,
        "readOnly": truth,
        "writeOnly": truth,
    ]

    private static let schema: JSONValue = ["$ref": "#"]
    private static let schemas: JSONValue = ["type": "array", "minItems": 1, "items": schema]
    private static let schemasByName: JSONValue = [
        "type": "object", "additionalProperties": schema,
    ]
    private static let size: JSONValue = ["type": "integer", "minimum": 0]
    private static let number: JSONValue = ["type": "number"]
    private static let text: JSONValue = ["type": "string"]
    private static let truth: JSONValue = ["type": "boolean"]
    private static let typeName: JSONValue = [
        "type": "string",
        "enum": .array(SchemaType.allCases.map { .string($0.rawValue) }),
    ]
    private static let type: JSONValue = [
        "anyOf": [
            typeName,
            ["type": "array", "items": typeName, "minItems": 1, "uniqueItems": true],
        ]
    ]
}
