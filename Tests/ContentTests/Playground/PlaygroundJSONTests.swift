import Content
import JSONSchema
import Testing

/// The configuration that a page's script reads (`playground/config.js`).
struct PlaygroundJSONTests {
    @Test func `tells the script of a form`() throws {
        let members = try Self.configuration(
            """
            model: [a/one, b/two]
            system: S
            prompt: "{{text}} {{count}} {{style}} {{deep}}"
            fields:
              - {id: text, label: Text, required: true, maxlength: 9, placeholder: P}
              - {id: count, label: Count, type: number, min: 0.50, max: 9, step: 0.5}
              - {id: style, label: Style, type: select, options: [{value: s, label: Short}]}
              - {id: deep, label: Deep, type: checkbox, default: true}
            params: {temperature: 0.30}
            output: {mode: json, schema: {type: object, properties: {b: {}, a: {}}}, view: tree}
            limits: {input_chars: 100}
            examples:
              - title: One
                input: {text: "<b>", deep: false}
                answer: {b: 1}
                recorded: {model: a/one, date: 2026-01-28}
            """
        )
        #expect(members["kind"] == "form")
        #expect(members["id"] == "/a")
        #expect(members["models"] == ["a/one", "b/two"])
        #expect(members["prompt"] == "{{text}} {{count}} {{style}} {{deep}}")
        #expect(
            members["fields"]?.compact == """
                [{"id":"text","label":"Text","type":"text","required":true,"maxlength":9},\
                {"id":"count","label":"Count","type":"number","required":false,"min":0.50,"max":9,\
                "step":0.5},\
                {"id":"style","label":"Style","type":"select","required":false,\
                "options":[{"value":"s","label":"Short"}]},\
                {"id":"deep","label":"Deep","type":"checkbox","required":false,"default":"yes"}]
                """
        )
        #expect(members["params"]?.compact == #"{"temperature":0.30}"#)
        #expect(
            members["output"]?.compact == """
                {"mode":"json","name":"answer",\
                "schema":{"type":"object","properties":{"b":{},"a":{}}},"strict":false,\
                "view":"tree"}
                """
        )
        #expect(
            members["examples"]?.compact == #"""
                [{"title":"One","input":{"text":"\u003cb>","deep":"no"},\#
                "answer":"{\n  \"b\": 1\n}",\#
                "recorded":{"model":"a/one","date":"2026-01-28"}}]
                """#
        )
        #expect(members["limits"]?.compact == #"{"inputChars":100}"#)
    }

    @Test func `tells the script of a chat, with the site's models`() throws {
        let members = try Self.configuration("examples: [{title: T, system: S, message: M}]")
        #expect(members["kind"] == "chat")
        #expect(members["prompt"] == "")
        #expect(members["models"] == ["good"])
        #expect(members["output"]?.compact == #"{"mode":"markdown","view":"form"}"#)
        #expect(
            members["examples"]?.compact == #"[{"title":"T","system":"S","message":"M"}]"#
        )
        #expect(
            members["api"]?.compact == """
                {"name":"A","baseURL":"https://a.example:8443/v1","host":"a.example:8443",\
                "keysURL":"https://a.example/keys","keyVariable":"KEY","keyPrefix":"k_"}
                """
        )
    }

    @Test func `tells the script what controls take`() throws {
        let parameters = try #require(try Self.configuration("intro: I.")["parameters"]?.array)
        #expect(
            parameters[0].compact == """
                {"name":"temperature","label":"Temperature","kind":"number","min":0,"max":2,\
                "step":0.1}
                """
        )
        #expect(parameters.count == ChatParameter.all.count)
        #expect(parameters.contains { $0.object?["maxItems"] == 4 })
    }

    @Test func `tells the script what is known of models, and nothing of what is not`() throws {
        #expect(
            try Self.configuration("intro: I.")["table"]?.compact == """
                {"checked":"2026-09-30","models":[\
                {"id":"good","name":"Good","owner":"O","kind":"chat","status":"retired",\
                "retired":"2026-08-16","replacedBy":["bare"],"context":131072,"output":65536,\
                "input":["text","image"],"tools":true,"parallelTools":false,"structured":[],\
                "streamsStructured":false,\
                "reasoning":{"effort":["low","high"],"default":"low","format":[]},\
                "ignores":["frequency_penalty"],"refuses":["reasoning_format"],\
                "price":{"input":0.15,"cached":0.075,"output":0.60,"date":"2026-09-30"},"note":"N."},\
                {"id":"bare","kind":"chat","status":"preview","input":["text"],\
                "ignores":[],"refuses":[]}]}
                """
        )
    }

    // MARK: - Files

    private static let site = """
        title: T
        base_url: https://x.dev
        description: D
        start: 2026-01-01
        weeks: 52
        quarters: [a, b, c, d]
        playground:
          api:
            name: A
            base_url: https://a.example:8443/v1/
            keys_url: https://a.example/keys
            key_variable: KEY
            key_prefix: k_
          model: good
        """
    private static let table = """
        checked: 2026-09-30
        sources: https://a.example/models
        models:
          - id: good
            name: Good
            owner: O
            kind: chat
            status: retired
            retired: 2026-08-16
            replaced_by: bare
            context: 131072
            output: 65536
            input: [text, image]
            tools: true
            parallel_tools: false
            structured: []
            streams_structured: false
            reasoning: {effort: [low, high], default: low, format: []}
            ignores: [frequency_penalty]
            refuses: [reasoning_format]
            price: {input: 0.15, cached: 0.075, output: 0.60, date: 2026-09-30}
            note: N.
          - {id: bare, kind: chat, status: preview}
        """

    /// The members of the configuration of a page with these lines.
    private static func configuration(_ lines: String) throws -> JSONObject {
        let block = lines.split(separator: "\n").map { "  \($0)\n" }.joined()
        let source = "---\ntitle: A\nsummary: S.\nplayground:\n\(block)---\n"
        let page = PageParser.parse(
            path: "content/a.md",
            bytes: Array(source.utf8),
            configuration: .example
        )
        let site = SiteConfigurationParser.parse(bytes: Array(site.utf8))
        let models = ModelTableParser.parse(bytes: Array(table.utf8))
        #expect((page.diagnostics + site.diagnostics + models.diagnostics).isEmpty)
        let playground = try #require(page.page?.playground)
        let json = playground.configuration(
            id: "/a",
            site: try #require(site.configuration?.playground),
            table: try #require(models.table)
        )
        return try #require(json.object)
    }
}
