import Diagnostics
import JSONSchema

/// What examples must go with.
struct ExampleContext {
    let kind: Playground.Kind
    let fields: [Playground.Field]

    /// Whether all fields could be read, so that a name that is none is a mistake.
    let hasAllFields: Bool
    let output: ReadOutput
    let limits: Playground.Limits
}

extension MappingReader {
    /// The examples of a playground.
    mutating func examples(_ context: ExampleContext) -> [Playground.Example] {
        let examples = items("examples", wanted: "a list of examples").compactMap { item in
            mapping(in: item, wanted: "a mapping with a title") { $0.example(context) } ?? nil
        }
        refuseRepeats(of: "example", examples.map { Located($0.value.title, at: $0.position) })
        return examples.map(\.value)
    }

    private mutating func example(_ context: ExampleContext) -> Located<Playground.Example>? {
        let title = one("title", .line, required: true)
        var example = Playground.Example(title: title?.value ?? "", input: [])
        switch context.kind {
        case .form:
            refuse(["system", "message"], outside: "chats, and this playground has a 'prompt'")
            example.input = input(context)
        case .chat:
            refuse(["input"], outside: "playgrounds with a 'prompt'")
            example.system = one("system", .text)?.value
            example.message = one("message", .text, required: true)?.value
            checkLength(of: [example.system, example.message], context)
        }
        example.answer = answer(context.output)
        example.recorded = recording(hasAnswer: has("answer"))
        finish()
        return title.map { Located(example, at: $0.position) }
    }

    // MARK: - Input

    private mutating func input(_ context: ExampleContext) -> [(field: String, value: String)] {
        let isNeeded = context.fields.contains { $0.isRequired && $0.defaultValue == nil }
        guard let value = value("input", required: isNeeded) else { return [] }
        return mapping(in: value, wanted: "a mapping of fields to values") { reader in
            let input = reader.entries.compactMap { reader.input($0, context) }
            for field in context.fields { reader.checkRequired(field, in: input) }
            reader.checkLength(of: input, context)
            return input.map { ($0.field, $0.value.value) }
        } ?? []
    }

    private typealias Input = (field: String, value: Located<String>)

    private mutating func input(_ entry: Entry, _ context: ExampleContext) -> Input? {
        let name = entry.key.value
        guard let field = context.fields.first(where: { $0.id == name }) else {
            _ = take(entry)
            guard context.hasAllFields else { return nil }
            let ids = context.fields.map(\.id)
            let hint = nameHint(for: name, among: ids, noun: "fields")
            fail(at: entry.key.position, "there is no field '\(name)'", hint: hint)
            return nil
        }
        let isNeeded = field.isRequired && field.defaultValue == nil
        return value(name, required: isNeeded).flatMap { read($0, .value(of: field)) }
            .map { (name, $0) }
    }

    /// A field that is required is given, unless it has a default; a checkbox is ticked.
    private mutating func checkRequired(_ field: Playground.Field, in input: [Input]) {
        guard field.isRequired else { return }
        let given = input.first { $0.field == field.id }?.value
        if field.kind == .checkbox, (given?.value ?? field.defaultValue) != "yes" {
            fail(at: given?.position ?? position, "'\(field.id)' must be true, for it is required")
        } else if given == nil, field.defaultValue == nil, !has(field.id) {
            fail(at: position, "'\(field.id)' is missing, and it is required")
        }
    }

    private mutating func checkLength(of input: [Input], _ context: ExampleContext) {
        let texts = context.fields.map { field in
            input.first { $0.field == field.id }?.value.value ?? field.defaultValue
        }
        checkLength(of: texts, context)
    }

    /// Characters are counted as browsers count them, in units of UTF-16.
    private mutating func checkLength(of texts: [String?], _ context: ExampleContext) {
        let length = texts.reduce(0) { $0 + ($1?.utf16.count ?? 0) }
        guard let most = context.limits.inputCharacters, length > most else { return }
        fail(
            at: position,
            "the input has \(length) characters, but 'input_chars' of 'limits' is \(most)"
        )
    }

    // MARK: - Recording

    private mutating func recording(hasAnswer: Bool) -> Playground.Recording? {
        guard hasAnswer else {
            refuse(["recorded"], outside: "examples with an 'answer'")
            return nil
        }
        let wanted = "a mapping like {model: …, date: 2026-01-31}"
        return mapping("recorded", wanted: wanted, required: true) { reader in
            let model = reader.one("model", .line, required: true)
            let date = reader.one("date", .day, required: true)
            reader.finish()
            guard let model, let date else { return nil }
            return Playground.Recording(model: model, date: date.value)
        } ?? nil
    }
}
