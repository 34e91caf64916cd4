import Content

extension Example {
    /// Lines of a page's playground.
    static func playground(
        _ name: String,
        _ lines: String,
        prints expected: String
    ) -> Example {
        let indented = lines.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  " + $0 }
        let block = (["playground:"] + indented).joined(separator: "\n")
        return page(name, block, prints: expected)
    }

    /// The fields of a form whose prompt uses the field `a`.
    static func field(_ name: String, _ fields: String, prints expected: String) -> Example {
        playground(name, "prompt: \"{{a}}\"\nfields: \(fields)", prints: expected)
    }

    /// The parameters of a playground.
    static func params(_ name: String, _ params: String, prints expected: String) -> Example {
        playground(name, "prompt: Go.\nparams: \(params)", prints: expected)
    }

    /// The output of a playground.
    static func output(_ name: String, _ output: String, prints expected: String) -> Example {
        playground(name, "prompt: Go.\noutput: \(output)", prints: expected)
    }

    /// A recorded answer that is to have a whole number `a`, and may have a list of texts `b`.
    static func answer(_ name: String, _ answer: String, prints expected: String) -> Example {
        let lines = """
            prompt: Go.
            output:
              mode: json
              schema:
                type: object
                properties: {a: {type: integer}, b: {type: array, items: {type: string}}}
                required: [a]
            examples:
              - title: One
                recorded: {model: m, date: 2026-01-28}
                answer: 
            """
        return playground(name, lines + answer, prints: expected)
    }

    /// A whole `models.yaml`.
    static func modelTable(_ name: String, _ source: String, prints expected: String) -> Example {
        Example(name, source + "\n", path: ModelTable.path, prints: expected)
    }

    /// The models of a table.
    static func models(_ name: String, _ models: String, prints expected: String) -> Example {
        modelTable(name, "checked: 2026-09-30\nmodels:\n  - \(models)", prints: expected)
    }
}
