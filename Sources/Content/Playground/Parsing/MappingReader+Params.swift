import Diagnostics
import JSONSchema
import Yams

extension MappingReader {
    /// What is sent beside the messages.
    ///
    /// - Parameters:
    ///   - output: What the answer is to be.
    ///   - limits: What a visitor may ask for.
    /// - Returns: The parameters that the API takes, by their names. A limit of tokens is among them where
    ///   no number is declared: so the page shows it, and what is blank there is not sent.
    mutating func params(
        output: Playground.Output,
        limits: Playground.Limits
    ) -> JSONObject {
        let declared = mapping("params", wanted: "a mapping like {temperature: 0.3}") { reader in
            var params: [(String, JSONValue?)] = []
            var places: [String: Position] = [:]
            for entry in reader.entries {
                guard let value = reader.take(entry, keepsBlanks: true),
                    let param = reader.param(entry.key, value)
                else { continue }
                params.append((entry.key.value, param))
                places[entry.key.value] = value.position
            }
            let object = JSONObject(params)
            reader.checkTogether(object, at: places, output: output, limits: limits)
            return object
        }
        var params = declared ?? [:]
        if params["max_completion_tokens"] == nil {
            params["max_completion_tokens"] = limits.tokens.map { .number($0) }
        }
        return params
    }

    private mutating func param(_ name: Located<String>, _ value: YAMLValue) -> JSONValue? {
        guard let parameter = ChatParameter.named(name.value) else {
            if let reason = ChatParameter.reason(withholding: name.value) {
                fail(at: name.position, "'\(name.value)' cannot be set here", hint: reason)
            } else {
                let names = ChatParameter.all.map(\.name)
                let hint = nameHint(for: name.value, among: names, noun: "known parameters")
                fail(at: name.position, "unknown parameter '\(name.value)'", hint: hint)
            }
            return nil
        }
        guard let json = json(value) else { return nil }
        refuseNames(in: json, of: name.value)
        if parameter.takes(json.value) { return json.value }
        fail(
            at: value.position,
            "\(value.subject) must be \(parameter.wanted), not \(value.found)",
            hint: quotesHint(value, parameter)
        )
        return nil
    }

    /// What to do about a text that should be none, or the other way round.
    private func quotesHint(_ value: YAMLValue, _ parameter: ChatParameter) -> String? {
        guard case .scalar(let node) = value.node else { return nil }
        let scalar = YAMLScalar(node)
        let other = scalar.isPlain ? .string(scalar.text) : YAMLScalar(plain: scalar.text).json
        guard let other, parameter.takes(other) else { return nil }
        return scalar.isPlain ? "put it in quotes" : "take the quotes away"
    }

    /// What the API refuses when it comes together.
    private mutating func checkTogether(
        _ params: JSONObject,
        at places: [String: Position],
        output: Playground.Output,
        limits: Playground.Limits
    ) {
        if let place = places["include_reasoning"], params["reasoning_format"] != nil {
            fail(at: place, "'include_reasoning' and 'reasoning_format' exclude each other")
        }
        if params["reasoning_format"] == "raw", output.mode == .json {
            fail(
                at: places["reasoning_format"],
                "the reasoning cannot be raw in an answer in JSON",
                hint: "write parsed or hidden"
            )
        }
        if let tokens = params["max_completion_tokens"]?.number, let most = limits.tokens,
            tokens.value > Double(most)
        {
            fail(
                at: places["max_completion_tokens"],
                "'max_completion_tokens' is \(tokens), but 'max_tokens' of 'limits' is \(most)"
            )
        }
    }
}
