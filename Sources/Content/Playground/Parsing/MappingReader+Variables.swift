import Diagnostics

extension MappingReader {
    /// A visitor's text stays out of the system prompt.
    mutating func checkSystem(_ system: PlacedTemplate?) {
        guard let system else { return }
        for mark in marks(in: system) where mark.value.name != nil {
            fail(
                at: mark.position,
                "'system' has the variable '\(mark.value.text)', but it goes to the model as it is",
                hint: "what a visitor writes belongs into 'prompt'"
            )
        }
    }

    /// The variables of a prompt are its fields, and the other way round.
    mutating func checkVariables(
        _ prompt: PlacedTemplate,
        _ fields: [Located<Playground.Field>],
        areAll: Bool
    ) {
        let marks = marks(in: prompt)
        let ids = fields.map(\.value.id)
        for mark in marks {
            guard let name = mark.value.name else {
                fail(
                    at: mark.position,
                    "'\(mark.value.text)' is no variable",
                    hint: "a variable is the id of a field between '{{' and '}}'"
                )
                continue
            }
            guard areAll, !ids.contains(name) else { continue }
            fail(
                at: mark.position,
                "'prompt' has '\(mark.value.text)', but there is no field '\(name)'",
                hint: nameHint(for: name, among: ids, noun: "fields")
            )
        }
        let names = marks.map(\.value.name)
        for field in fields where !names.contains(field.value.id) {
            fail(
                at: field.position,
                "'prompt' does not use the field '\(field.value.id)'",
                hint: "write {{\(field.value.id)}} where its value belongs, or take the field out"
            )
        }
    }

    /// What begins with two braces in a template, with its place.
    private func marks(in template: PlacedTemplate) -> [Located<PromptTemplate.Mark>] {
        let marks = PromptTemplate(template.text).marks
        let places = source.positions(of: "{{", in: template.value.node, count: marks.count)
        return zip(marks, places).map { mark, place in
            var position = place
            if place.length > 1 { position.length = mark.text.unicodeScalars.count }
            return Located(mark, at: position)
        }
    }

    /// JSON without a schema is given only to those who ask for it by its name.
    mutating func checkWord(
        for output: Playground.Output,
        _ system: PlacedTemplate?,
        _ prompt: PlacedTemplate?
    ) {
        guard output.mode == .json, output.schema == nil else { return }
        let texts = [system, prompt].compactMap { $0?.text.lowercased() }
        guard !texts.contains(where: { $0.contains("json") }) else { return }
        let place = entries.first { $0.key.value == "output" }?.key.position
        fail(
            at: place ?? position,
            "without a schema, 'system' or 'prompt' must have the word JSON",
            hint: "say in the prompt that the answer is to be JSON, or give a schema"
        )
    }
}
