import Diagnostics

/// Looks a model that an author names up in the table.
struct ModelCheck {
    private let name: Located<String>
    private let file: String
    private let table: ModelTable
    private let model: LanguageModel?

    init(_ name: Located<String>, in file: String, _ table: ModelTable) {
        self.name = name
        self.file = file
        self.table = table
        model = table[name.value]
    }

    /// The error of a model that is not in the table.
    var unknown: [Diagnostic] {
        guard model == nil else { return [] }
        let ids = table.models.map(\.id)
        return [
            Diagnostic(
                in: file,
                at: name.position,
                "the model '\(name.value)' is not in \(ModelTable.path)",
                hint: nameHint(for: name.value, among: ids, noun: "known models")
            )
        ]
    }

    /// What speaks against asking the model.
    var problems: [Diagnostic] {
        guard let model else { return unknown }
        switch model.kind {
        case .chat, .system, .classifier:
            return model.status == .retired ? [retired(model)] : []
        case .transcription, .speech:
            let message = "the model '\(model.id)' takes no messages, it is for \(model.kind)"
            return [Diagnostic(in: file, at: name.position, message)]
        }
    }

    /// What speaks against asking the model for such an answer, as far as is known.
    func problems(of output: Playground.Output) -> [Diagnostic] {
        guard let model, model.status != .retired, output.mode == .json,
            let structured = model.structured
        else { return [] }
        let wanted: LanguageModel.Structure =
            output.schema == nil ? .object : output.isStrict ? .strict : .schema
        guard !structured.contains(wanted) else { return [] }
        let able = table.models.filter {
            $0.status != .retired && $0.structured?.contains(wanted) == true
        }
        return [
            Diagnostic(
                .warning,
                in: file,
                at: name.position,
                "the model '\(model.id)' gives no \(wanted.words)",
                hint: able.isEmpty
                    ? nil : "models that do: \(able.map(\.id).joined(separator: ", "))"
            )
        ]
    }

    private func retired(_ model: LanguageModel) -> Diagnostic {
        let words = model.retired.map { "was retired on \($0)" } ?? "is retired"
        let others = model.replacedBy.map { "'\($0)'" }.joined(separator: " or ")
        return Diagnostic(
            .warning,
            in: file,
            at: name.position,
            "the model '\(model.id)' \(words)",
            hint: others.isEmpty ? "name another model" : "it is replaced by \(others)"
        )
    }
}

extension LanguageModel.Structure {
    fileprivate var words: String {
        switch self {
        case .object: "answers in JSON"
        case .schema: "answers that fit a schema"
        case .strict: "answers that fit a strict schema"
        }
    }
}
