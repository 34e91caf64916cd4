import Content
import Templates

/// The table of models, as a page shows it.
struct ModelTableView: TemplateRecord {
    var table: ModelTable

    static let vocabulary = Vocabulary<ModelTableView>(
        .text("checked") { "\($0.table.checked)" },
        .list("usable") { $0.models { $0.status != .retired } },
        .list("retired") { $0.models { $0.status == .retired } },
        .list("sources") { $0.table.sources.map(ModelSourceView.init) }
    )

    private func models(_ isWanted: (LanguageModel) -> Bool) -> [ModelView] {
        table.models.filter(isWanted).map(ModelView.init)
    }
}

/// One model; what is unknown is absent.
struct ModelView: TemplateRecord {
    var model: LanguageModel

    static let vocabulary = Vocabulary<ModelView>(
        .text("id") { $0.model.id },
        .text("kind") { $0.model.kind.rawValue },
        .text("status") { $0.model.status.rawValue },
        .text("context") { $0.model.context.map { $0.grouped } },
        .text("output") { $0.model.output.map { $0.grouped } },
        .text("takes") { $0.model.input.map(\.rawValue).joined(separator: ", ") },
        .text("structured") { $0.structured },
        .text("tools") { $0.model.tools.map { $0 ? "yes" : "no" } },
        .text("reasoning") { $0.reasoning },
        .text("price") { $0.price },
        .text("retired") { $0.model.retired.map { "\($0)" } },
        .text("replaced_by") {
            $0.model.replacedBy.isEmpty ? nil : $0.model.replacedBy.joined(separator: " or ")
        }
    )

    private var structured: String? {
        model.structured.map { ways in
            ways.isEmpty ? "no" : ways.map(\.rawValue).joined(separator: ", ")
        }
    }

    private var reasoning: String? {
        model.reasoning.map { reasoning in
            reasoning.efforts.isEmpty ? "yes" : reasoning.efforts.joined(separator: ", ")
        }
    }

    private var price: String? {
        model.price.map { "$\($0.input) / $\($0.output) (\($0.date))" }
    }
}

/// Where the table's facts are from.
struct ModelSourceView: TemplateRecord {
    var text: String

    static let vocabulary = Vocabulary<ModelSourceView>(
        .text("text") { $0.text },
        .flag("is_link") { $0.text.hasPrefix("https://") }
    )
}

extension Int {
    /// The digits in groups of three: 131,072.
    fileprivate var grouped: String {
        let digits = String(self)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
            result.append(digit)
        }
        return result
    }
}
