import Content
import Diagnostics
import Testing

/// What is said of models that pages and the site name.
struct PlaygroundChecksTests {
    @Test func `knows every model that is in the table`() {
        let text = Self.text(
            "model: [good, mini]\noutput: {mode: json, strict: true, schema: \(Self.schema)}"
                + "\nexamples: [{title: T, message: M, answer: '{}', recorded: \(Self.recorded)}]"
        )
        #expect(
            text == """
                content/a.md:5:17: warning: the model 'mini' gives no answers that fit a strict schema
                  hint: models that do: good
                """
        )
    }

    @Test(arguments: [
        (
            "model: god",
            """
            content/a.md:5:10: error: the model 'god' is not in content/models.yaml
              hint: did you mean 'good'?
            """
        ),
        (
            "model: something/else",
            """
            content/a.md:5:10: error: the model 'something/else' is not in content/models.yaml
              hint: known models: good, mini, old, older, whisper
            """
        ),
        (
            "model: [good, old]",
            """
            content/a.md:5:17: warning: the model 'old' was retired on 2026-07-17
              hint: it is replaced by 'good' or 'mini'
            """
        ),
        (
            "model: older",
            """
            content/a.md:5:10: warning: the model 'older' is retired
              hint: name another model
            """
        ),
        (
            "output: {mode: json, schema: {type: object}}\nmodel: [old, mini]",
            """
            content/a.md:6:11: warning: the model 'old' was retired on 2026-07-17
              hint: it is replaced by 'good' or 'mini'

            content/a.md:6:16: warning: the model 'mini' gives no answers that fit a schema
              hint: models that do: good
            """
        ),
        (
            "model: whisper",
            """
            content/a.md:5:10: error: the model 'whisper' takes no messages, it is for transcription
            """
        ),
        (
            "examples: [{title: T, message: M, answer: A, recorded: {model: odl, date: 2026-01-01}}]",
            """
            content/a.md:5:66: error: the model 'odl' is not in content/models.yaml
              hint: did you mean 'old'?
            """
        ),
    ])
    func `says what is wrong with a model`(line: String, text: String) {
        #expect(Self.text(line) == text)
    }

    @Test func `looks at the site's own models`() {
        let site = Self.site.replacing("model: good", with: "model: [good, old, mniy]")
        #expect(
            Self.text("intro: I.", site: site) == """
                content/site.yaml:9:17: warning: the model 'old' was retired on 2026-07-17
                  hint: it is replaced by 'good' or 'mini'

                content/site.yaml:9:22: error: the model 'mniy' is not in content/models.yaml
                  hint: did you mean 'mini'?
                """
        )
    }

    @Test func `holds the site's models to what a page asks of them`() {
        let site = Self.site.replacing("model: good", with: "model: mini")
        #expect(
            Self.text("output: {mode: json, schema: {type: object}}", site: site) == """
                content/a.md:4:1: warning: the model 'mini' gives no answers that fit a schema
                  hint: models that do: good
                """
        )
    }

    @Test func `says what a site lacks whose pages have playgrounds`() {
        #expect(
            Self.text("intro: I.", site: nil, table: nil) == """
                content/a.md:4:1: error: the site has no API for playgrounds
                  hint: add 'playground: {api: …, model: …}' to content/site.yaml

                content/models.yaml: error: there is no such file
                  hint: it says what the models can do that playgrounds use
                """
        )
    }

    @Test func `asks nothing of a site without playgrounds`() {
        #expect(PlaygroundChecks(configuration: nil, table: nil).problems(of: []).isEmpty)
    }

    // MARK: - Files

    private static let schema = "{type: object, properties: {}, additionalProperties: false}"
    private static let recorded = "{model: old, date: 2026-01-01}"
    private static let site = """
        title: T
        base_url: https://x.dev
        description: D
        start: 2026-01-01
        weeks: 52
        quarters: [a, b, c, d]
        playground:
          api: {name: A, base_url: "https://a.example/v1", key_variable: KEY}
          model: good
        """
    private static let table = """
        checked: 2026-09-30
        models:
          - {id: good, kind: chat, status: production, structured: [object, schema, strict]}
          - {id: mini, kind: system, status: preview, structured: [object]}
          - {id: old, kind: chat, status: retired, retired: 2026-07-17, replaced_by: [good, mini]}
          - {id: older, kind: chat, status: retired}
          - {id: whisper, kind: transcription, status: production, input: audio}
        """

    /// What an author of a page with these lines reads, without code frames.
    private static func text(
        _ lines: String,
        site: String? = site,
        table: String? = table
    ) -> String {
        let block = lines.split(separator: "\n").map { "  \($0)\n" }.joined()
        let source = "---\ntitle: A\nsummary: S.\nplayground:\n\(block)---\n"
        let page = PageParser.parse(
            path: "content/a.md",
            bytes: Array(source.utf8),
            configuration: .example
        )
        let configuration = site.map { SiteConfigurationParser.parse(bytes: Array($0.utf8)) }
        let models = table.map { ModelTableParser.parse(bytes: Array($0.utf8)) }
        let found = [page.diagnostics, configuration?.diagnostics ?? [], models?.diagnostics ?? []]
        let checks = PlaygroundChecks(
            configuration: configuration?.configuration?.playground,
            table: models?.table
        )
        let problems = checks.problems(of: [page.page].compactMap { $0 })
        var text = DiagnosticPrinter { _ in nil }.text(for: found.flatMap { $0 } + problems)
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
