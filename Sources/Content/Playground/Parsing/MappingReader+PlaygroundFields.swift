import Diagnostics
import JSONSchema

extension MappingReader {
    /// The fields of a form with the places of their ids, and whether all could be read.
    mutating func playgroundFields() -> (fields: [Located<Playground.Field>], areAll: Bool) {
        let before = diagnostics.count
        let items = items("fields", wanted: "a list of fields")
        let isRead = diagnostics.count == before
        let fields = items.compactMap { item in
            mapping(in: item, wanted: "a mapping with id, label and type") {
                $0.playgroundField()
            } ?? nil
        }
        refuseRepeats(of: "field", fields.map { Located($0.value.id, at: $0.position) })
        return (fields, fields.count == items.count && isRead)
    }

    /// What fields are filled with at first fits the limit of all together.
    mutating func checkDefaults(_ fields: [Playground.Field], _ limits: Playground.Limits) {
        let length = fields.reduce(0) { $0 + ($1.defaultValue?.utf16.count ?? 0) }
        guard let most = limits.inputCharacters, length > most else { return }
        fail(
            at: entries.first { $0.key.value == "fields" }?.key.position,
            "the defaults have \(length) characters, but 'input_chars' of 'limits' is \(most)"
        )
    }

    private mutating func playgroundField() -> Located<Playground.Field>? {
        let id = one("id", .fieldID, required: true)
        let label = one("label", .line, required: true)
        let type: ValueForm<Playground.Field.Kind> = .word("type")
        let kind = has("type") ? one("type", type)?.value : .text
        var field = Playground.Field(
            id: id?.value ?? "",
            label: label?.value ?? "",
            kind: kind ?? .text,
            isRequired: one("required", .boolean)?.value ?? false,
            placeholder: nil,
            help: one("help", .line)?.value,
            options: [],
            accept: []
        )
        // What else it may have depends on a type that nobody knows.
        guard kind != nil else { return nil }
        readKeys(of: &field)
        finish()
        guard let id, label != nil else { return nil }
        return Located(field, at: id.position)
    }

    /// Reads the keys that some types of fields have, and refuses those of others.
    private mutating func readKeys(of field: inout Playground.Field) {
        let before = diagnostics.count
        field.placeholder = key("placeholder", of: field) { $0.one("placeholder", .line)?.value }
        field.minimum = key("min", of: field) { $0.one("min", .number)?.value }
        field.maximum = key("max", of: field) { [minimum = field.minimum] in
            $0.maximum(above: minimum)
        }
        field.step = key("step", of: field) { $0.one("step", .positiveNumber)?.value }
        field.maximumLength = key("maxlength", of: field) { $0.one("maxlength", .positive)?.value }
        field.rows = key("rows", of: field) { $0.one("rows", .positive)?.value }
        field.accept = key("accept", of: field) { $0.accepted() } ?? []
        field.options = key("options", of: field) { $0.options() } ?? []
        // What a default has to fit is not known where that could not be read.
        let form = diagnostics.count == before ? ValueForm.value(of: field) : .text
        field.defaultValue = key("default", of: field) { $0.one("default", form)?.value }
    }

    /// Reads a key, if a field of that type has it.
    private mutating func key<Value>(
        _ key: String,
        of field: Playground.Field,
        _ read: (inout MappingReader) -> Value?
    ) -> Value? {
        let kinds = Playground.Field.kinds[key] ?? []
        if kinds.contains(field.kind) { return read(&self) }
        let names = kinds.map(\.rawValue).joined(separator: ", ")
        refuse([key], outside: "fields of type \(names), not \(field.kind.rawValue)")
        return nil
    }

    private mutating func maximum(above minimum: JSONNumber?) -> JSONNumber? {
        guard let maximum = one("max", .number) else { return nil }
        if let minimum, minimum.value > maximum.value.value {
            fail(at: maximum.position, "'max' is \(maximum.value), but 'min' is \(minimum)")
        }
        return maximum.value
    }

    private mutating func accepted() -> [String] {
        list("accept", .fileEnding, wanted: "a list of endings like .md", allowsOne: true)
            .map(\.value)
    }

    /// The options of a select; each is a text, or a value with a label of its own.
    private mutating func options() -> [Playground.Option] {
        let items = items("options", wanted: "a list of texts", required: true)
        let options = items.compactMap { item -> Located<Playground.Option>? in
            if item.isScalar {
                return read(item, .line).map {
                    Located(.init(value: $0.value, label: $0.value), at: $0.position)
                }
            }
            return mapping(in: item, wanted: "a text or {value: …, label: …}") { reader in
                let value = reader.one("value", .line, required: true)
                let label = reader.one("label", .line, required: true)
                reader.finish()
                guard let value, let label else { return nil }
                return Located(.init(value: value.value, label: label.value), at: value.position)
            } ?? nil
        }
        refuseRepeats(of: "option", options.map { Located($0.value.value, at: $0.position) })
        return options.map(\.value)
    }
}

extension Playground.Field {
    /// The keys that not all fields have, with the types that have them.
    fileprivate static let kinds: [String: [Kind]] = [
        "placeholder": [.text, .textarea, .number],
        "min": [.number],
        "max": [.number],
        "step": [.number],
        "maxlength": [.text, .textarea, .file],
        "rows": [.textarea],
        "accept": [.file],
        "options": [.select],
        "default": [.text, .textarea, .select, .number, .checkbox],
    ]
}
