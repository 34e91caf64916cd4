import Content
import Templates

/// A field of a declared playground.
struct PlaygroundFieldView: TemplateRecord {
    var field: Playground.Field

    static let vocabulary = Vocabulary<PlaygroundFieldView>(
        .text("id") { $0.field.id },
        .text("label") { $0.field.label },
        .text("help") { $0.field.help },
        .text("placeholder") { $0.field.placeholder },
        .text("default") { $0.field.defaultValue },
        .text("rows") { String($0.field.rows ?? 4) },
        .text("accept") { $0.field.accept.isEmpty ? nil : $0.field.accept.joined(separator: ",") },
        .flag("required") { $0.field.isRequired },
        .flag("is_text") { $0.field.kind == .text },
        .flag("is_textarea") { $0.field.kind == .textarea },
        .flag("is_number") { $0.field.kind == .number },
        .flag("is_select") { $0.field.kind == .select },
        .flag("is_checkbox") { $0.field.kind == .checkbox },
        .flag("is_file") { $0.field.kind == .file },
        .flag("is_checked") { $0.field.defaultValue == "yes" },
        .list("options") { $0.options }
    )

    /// The options; where none is chosen from the start, an empty one comes first.
    private var options: [PlaygroundOptionView] {
        let options = field.options.map {
            PlaygroundOptionView(option: $0, isSelected: $0.value == field.defaultValue)
        }
        guard field.kind == .select, field.defaultValue == nil else { return options }
        let none = Playground.Option(value: "", label: field.isRequired ? "choose one" : "none")
        return [PlaygroundOptionView(option: none, isSelected: true)] + options
    }
}

/// One choice of a field.
struct PlaygroundOptionView: TemplateRecord {
    var option: Playground.Option
    var isSelected: Bool

    static let vocabulary = Vocabulary<PlaygroundOptionView>(
        .text("value") { $0.option.value },
        .text("label") { $0.option.label },
        .flag("is_selected") { $0.isSelected }
    )
}
