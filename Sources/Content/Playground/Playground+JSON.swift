import Diagnostics
package import JSONSchema

extension Playground {
    /// What the page's script is told, in the shape that `playground/config.js` reads.
    ///
    /// - Parameters:
    ///   - id: The page's permalink.
    ///   - site: What the site says of playgrounds.
    ///   - table: The models.
    /// - Returns: An object; what does not apply is left out of it.
    package func configuration(
        id: String,
        site: PlaygroundConfiguration,
        table: ModelTable
    ) -> JSONValue {
        let models = models.isEmpty ? site.models : models
        return [
            "kind": .string(kind.rawValue),
            "id": .string(id),
            "title": .string(title),
            "api": site.api.json,
            "models": .array(models.map { .string($0.value) }),
            "system": .string(system),
            "prompt": .string(prompt ?? ""),
            "fields": .array(fields.map(\.json)),
            "params": .object(params),
            "output": output.json,
            "examples": .array(examples.map(\.json)),
            "limits": [
                "inputChars": limits.inputCharacters.map { .number($0) },
                "maxTokens": limits.tokens.map { .number($0) },
            ],
            "parameters": .array(ChatParameter.all.map(\.json)),
            "table": table.json,
        ]
    }
}

extension PlaygroundConfiguration.API {
    fileprivate var json: JSONValue {
        [
            "name": .string(name),
            "baseURL": .string(baseURL),
            "host": .string(host),
            "keysURL": JSONValue(keysURL),
            "limitsURL": JSONValue(limitsURL),
            "keyVariable": .string(keyVariable),
            "keyPrefix": JSONValue(keyPrefix),
        ]
    }
}

extension Playground.Field {
    fileprivate var json: JSONValue {
        [
            "id": .string(id),
            "label": .string(label),
            "type": .string(kind.rawValue),
            "required": .bool(isRequired),
            "min": minimum.map { .number($0) },
            "max": maximum.map { .number($0) },
            "step": step.map { .number($0) },
            "maxlength": maximumLength.map { .number($0) },
            "options": .nonEmpty(
                options.map { ["value": .string($0.value), "label": .string($0.label)] }
            ),
            "default": JSONValue(defaultValue),
        ]
    }
}

extension Playground.Output {
    fileprivate var json: JSONValue {
        [
            "mode": .string(mode.rawValue),
            // The API takes no schema without a name.
            "name": schema.map { _ in .string(name ?? "answer") },
            "schema": schema,
            "strict": schema.map { _ in .bool(isStrict) },
            "view": .string(view.rawValue),
        ]
    }
}

extension Playground.Example {
    fileprivate var json: JSONValue {
        [
            "title": .string(title),
            "input": message == nil
                ? .object(JSONObject(input.map { ($0.field, .string($0.value)) })) : nil,
            "system": JSONValue(system),
            "message": JSONValue(message),
            "answer": JSONValue(answer),
            "recorded": recorded.map {
                ["model": .string($0.model.value), "date": .string("\($0.date)")]
            },
        ]
    }
}

extension ChatParameter {
    fileprivate var json: JSONValue {
        [
            "name": .string(name),
            "label": .string(label),
            "kind": .string(kind.rawValue),
            "min": minimum.map { .number($0) },
            "max": maximum.map { .number($0) },
            "step": step.map { .number($0) },
            "choices": .nonEmpty(choices.map { .string($0) }),
            "maxItems": maximumItems.map { .number($0) },
        ]
    }
}
