import Content
import JSONSchema
import Templates

/// The control of a parameter, with the value that the page declares.
struct ChatParameterView: TemplateRecord {
    private let parameter: ChatParameter
    private let value: String?

    /// Makes the control.
    ///
    /// - Parameters:
    ///   - parameter: What it sets.
    ///   - value: What the page declares; nil leaves it blank.
    init(_ parameter: ChatParameter, set value: JSONValue?) {
        self.parameter = parameter
        self.value = value.map(parameter.text)
    }

    static let vocabulary = Vocabulary<ChatParameterView>(
        .text("name") { $0.parameter.name },
        .text("label") { $0.parameter.label },
        .text("meaning") { $0.parameter.meaning },
        .text("wanted") { "Takes \($0.parameter.wanted)." },
        .text("value") { $0.value },
        .flag("is_choice") { !$0.choices.isEmpty },
        .list("choices") { $0.choices },
        .flag("is_long") { [.strings, .json].contains($0.parameter.kind) },
        .flag("is_line") { [.number, .integer, .text].contains($0.parameter.kind) },
        .flag("is_numeric") { [.number, .integer].contains($0.parameter.kind) }
    )

    private var choices: [PlaygroundOptionView] {
        let names = parameter.kind == .boolean ? ["true", "false"] : parameter.choices
        return names.map { name in
            PlaygroundOptionView(
                option: Playground.Option(value: name, label: name),
                isSelected: name == value
            )
        }
    }
}
