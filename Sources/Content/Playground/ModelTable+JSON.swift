import JSONSchema

extension ModelTable {
    /// The table as a page's script reads it; where it was looked up is left out.
    var json: JSONValue {
        ["checked": .string("\(checked)"), "models": .array(models.map(\.json))]
    }
}

extension LanguageModel {
    fileprivate var json: JSONValue {
        [
            "id": .string(id),
            "name": JSONValue(name),
            "owner": JSONValue(owner),
            "kind": .string(kind.rawValue),
            "status": .string(status.rawValue),
            "retired": JSONValue(retired.map { "\($0)" }),
            "replacedBy": .nonEmpty(replacedBy.map { .string($0) }),
            "context": context.map { .number($0) },
            "output": output.map { .number($0) },
            "input": .array(input.map { .string($0.rawValue) }),
            "tools": tools.map { .bool($0) },
            "parallelTools": parallelTools.map { .bool($0) },
            "structured": structured.map { .array($0.map { .string($0.rawValue) }) },
            "streamsStructured": streamsStructured.map { .bool($0) },
            "reasoning": reasoning?.json,
            "ignores": .array(ignores.map { .string($0) }),
            "refuses": .array(refuses.map { .string($0) }),
            "price": price.map {
                [
                    "input": .number($0.input), "cached": $0.cached.map { .number($0) },
                    "output": .number($0.output),
                    "date": .string("\($0.date)"),
                ]
            },
            "note": JSONValue(note),
        ]
    }
}

extension LanguageModel.Reasoning {
    fileprivate var json: JSONValue {
        [
            "effort": .array(efforts.map { .string($0) }),
            "default": JSONValue(defaultEffort),
            "format": .array(formats.map { .string($0) }),
        ]
    }
}
