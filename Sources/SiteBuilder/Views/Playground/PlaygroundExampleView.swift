import Content
import Diagnostics
import Templates

/// An example of a playground, written out.
struct PlaygroundExampleView: TemplateRecord {
    var number: Int
    var example: Playground.Example
    var fields: [Playground.Field]

    static let vocabulary = Vocabulary<PlaygroundExampleView>(
        .text("index") { String($0.number) },
        .text("title") { $0.example.title },
        .list("inputs") { $0.inputs },
        .text("answer") { $0.example.answer },
        .flag("has_answer") { $0.example.answer != nil },
        .text("recorded") { $0.example.recorded.map { "\($0.model.value), \($0.date)" } }
    )

    private var inputs: [PlaygroundInputView] {
        let texts = [("system prompt", example.system), ("message", example.message)]
        return example.input.map { input in
            let label = fields.first { $0.id == input.field }?.label
            return PlaygroundInputView(label: label ?? input.field, value: input.value)
        }
            + texts.compactMap { label, text in
                text.map { PlaygroundInputView(label: label, value: $0) }
            }
    }
}

/// What an example fills a field with.
struct PlaygroundInputView: TemplateRecord {
    var label: String
    var value: String

    static let vocabulary = Vocabulary<PlaygroundInputView>(
        .text("label") { $0.label },
        .text("value") { $0.value }
    )
}
