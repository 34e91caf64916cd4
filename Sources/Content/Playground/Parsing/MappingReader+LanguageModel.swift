import Diagnostics

/// A row of the table of models with the places that are looked at when all rows are read.
struct ModelRow {
    let id: Located<String>
    let replacedBy: [Located<String>]
    let model: LanguageModel
}

extension MappingReader {
    /// One model; nil if it lacks what every model has.
    mutating func languageModel() -> ModelRow? {
        let id = one("id", .line, required: true)
        let name = one("name", .line)?.value
        let owner = one("owner", .line)?.value
        let kind = one("kind", .word("kind"), required: true) as Located<LanguageModel.Kind>?
        let status = one("status", .word("state"), required: true) as Located<LanguageModel.Status>?
        let retired = retired(status?.value)
        let replacedBy = list(
            "replaced_by",
            .line,
            wanted: "a list of models",
            allowsOne: true
        )
        var model = LanguageModel(
            id: id?.value ?? "",
            name: name,
            owner: owner,
            kind: kind?.value ?? .chat,
            status: status?.value ?? .preview,
            retired: retired,
            replacedBy: replacedBy.map(\.value),
            context: one("context", .positive)?.value,
            output: one("output", .positive)?.value,
            input: words("input", "input", of: LanguageModel.Input.self) ?? [.text],
            ignores: [],
            refuses: []
        )
        readAbilities(of: &model)
        finish()
        guard let id, kind != nil, status != nil else { return nil }
        return ModelRow(id: id, replacedBy: replacedBy, model: model)
    }

    private mutating func readAbilities(of model: inout LanguageModel) {
        model.tools = one("tools", .boolean)?.value
        model.parallelTools = one("parallel_tools", .boolean)?.value
        model.structured = words("structured", "structure", of: LanguageModel.Structure.self)
        model.streamsStructured = one("streams_structured", .boolean)?.value
        model.reasoning = reasoning()
        model.ignores = parameterNames("ignores")
        model.refuses = parameterNames("refuses")
        model.price = price()
        model.note = one("note", .line)?.value
    }

    private mutating func retired(_ status: LanguageModel.Status?) -> Day? {
        guard status == .retired || status == nil else {
            refuse(["retired"], outside: "models of the status retired")
            return nil
        }
        return one("retired", .day)?.value
    }

    /// A list of some known words; nil if the key is not there.
    private mutating func words<Word>(
        _ key: String,
        _ noun: String,
        of type: Word.Type
    ) -> [Word]? where Word: CaseIterable & RawRepresentable & Sendable, Word.RawValue == String {
        guard has(key) else { return nil }
        let names = type.allCases.map(\.rawValue).joined(separator: ", ")
        return list(key, .word(noun), wanted: "a list of some of \(names)", allowsOne: true)
            .map(\.value)
    }

    private mutating func reasoning() -> LanguageModel.Reasoning? {
        mapping("reasoning", wanted: "a mapping like {effort: [low, high]}") { reader in
            let efforts = reader.choices("effort", of: "reasoning_effort")
            let formats = reader.choices("format", of: "reasoning_format")
            let effort = reader.one("default", .line)
            reader.finish()
            if let effort, !efforts.contains(effort.value) {
                reader.fail(
                    at: effort.position,
                    "'default' is '\(effort.value)', which is not in 'effort'",
                    hint: nameHint(for: effort.value, among: efforts, noun: "efforts")
                )
            }
            return .init(efforts: efforts, defaultEffort: effort?.value, formats: formats)
        }
    }

    /// Some of the choices of a parameter.
    private mutating func choices(_ key: String, of name: String) -> [String] {
        names(key, among: ChatParameter.named(name)?.choices ?? [], noun: "value of '\(name)'")
    }

    private mutating func parameterNames(_ key: String) -> [String] {
        names(key, among: ChatParameter.allNames, noun: "parameter")
    }

    private mutating func names(_ key: String, among known: [String], noun: String) -> [String] {
        let names = list(key, .line, wanted: "a list of texts", allowsOne: true)
        for name in names where !known.contains(name.value) {
            let nearest = nearestName(to: name.value, among: known)
            let hint = nearest.map { "did you mean '\($0)'?" }
            fail(at: name.position, "'\(name.value)' is no \(noun)", hint: hint)
        }
        return names.map(\.value)
    }

    private mutating func price() -> LanguageModel.Price? {
        let wanted = "a mapping like {input: 0.15, output: 0.60, date: 2026-01-31}"
        return mapping("price", wanted: wanted) { reader in
            let input = reader.one("input", .amount, required: true)
            let cached = reader.one("cached", .amount)
            let output = reader.one("output", .amount, required: true)
            let date = reader.one("date", .day, required: true)
            reader.finish()
            guard let input, let output, let date else { return nil }
            return .init(
                input: input.value,
                cached: cached?.value,
                output: output.value,
                date: date.value
            )
        } ?? nil
    }
}
