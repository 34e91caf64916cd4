import Diagnostics
import JSONSchema

extension MappingReader {
    /// The playground of a page, if it has one.
    ///
    /// - Parameter pageTitle: The page's title, for a playground without one.
    /// - Returns: The playground, as far as it could be read.
    mutating func playground(pageTitle: String?) -> Playground? {
        guard let value = value("playground") else { return nil }
        return mapping(in: value, wanted: "a mapping like {prompt: …}") { reader in
            reader.playground(pageTitle: pageTitle, at: value.position)
        }
    }

    private mutating func playground(pageTitle: String?, at position: Position) -> Playground {
        let title = one("title", .line)?.value ?? pageTitle ?? ""
        let intro = one("intro", .line)?.value
        let models = models()
        let system = template("system")
        let prompt = template("prompt", required: has("fields"))
        let (fields, areAll) = playgroundFields()
        let output = output()
        let limits = limits()
        let params = params(output: output.output, limits: limits)
        let context = ExampleContext(
            kind: holds("prompt") || has("fields") ? .form : .chat,
            fields: fields.map(\.value),
            hasAllFields: areAll,
            output: output,
            limits: limits
        )
        let examples = examples(context)
        finish()
        checkDefaults(context.fields, limits)
        checkSystem(system)
        if let prompt { checkVariables(prompt, fields, areAll: areAll) }
        if output.isSound { checkWord(for: output.output, system, prompt) }
        return Playground(
            title: title,
            intro: intro,
            models: models,
            system: system?.text ?? "",
            prompt: prompt?.text,
            fields: context.fields,
            params: params,
            output: output.output,
            examples: examples,
            limits: limits,
            position: position
        )
    }

    /// One or more ids of models, the preferred first.
    mutating func models(required: Bool = false) -> [Located<String>] {
        let models = items("model", wanted: "a model or a list of models", required: required) {
            $0.isScalar
        }.compactMap { read($0, .line) }
        refuseRepeats(of: "model", models)
        return models
    }

    private mutating func template(_ key: String, required: Bool = false) -> PlacedTemplate? {
        guard let value = value(key, required: required), let text = read(value, .text) else {
            return nil
        }
        return PlacedTemplate(text: text.value, value: value)
    }

    private mutating func limits() -> Playground.Limits {
        mapping("limits", wanted: "a mapping like {input_chars: 8000}") { reader in
            let characters = reader.one("input_chars", .positive)?.value
            let tokens = reader.one("max_tokens", .positive)?.value
            reader.finish()
            return Playground.Limits(inputCharacters: characters, tokens: tokens)
        } ?? .init()
    }
}

/// A template with the YAML that it stands in.
struct PlacedTemplate {
    let text: String
    let value: YAMLValue
}
