import Content
import Diagnostics
import JSONSchema
import Testing

/// What is read of playgrounds that are well.
struct PlaygroundTests {
    @Test func `reads a form with every part`() throws {
        let page = try Self.page(
            """
            title: Resolve a requirement
            intro: One or two
              plain sentences.
            model: [a/one, b/two]
            system: |
              You judge.

              Be short.
            prompt: |
              {{text}} {{ style }} {{count}} {{deep}} {{file}}
            fields:
              - {id: text, label: Text, type: textarea, required: true, maxlength: 100, rows: 5,
                 placeholder: P, help: H}
              - id: style
                label: Style
                type: select
                options: [short, {value: full, label: In full}]
                default: full
              - {id: count, label: Count, type: number, min: 1, max: 9, step: 0.5, default: 1.50}
              - {id: deep, label: Deep, type: checkbox, default: true}
              - {id: file, label: File, type: file, accept: [.md, .txt]}
            params: {temperature: 0.30, stop: [a, "5"], include_reasoning: false}
            limits: {input_chars: 8000, max_tokens: 4000}
            examples:
              - title: One
                input: {text: "  Some text ", style: short, count: +2, deep: false}
                answer: |
                  Yes.
                recorded: {model: a/one, date: 2026-01-28}
            """
        )
        let playground = try #require(page.playground)
        #expect(playground.kind == .form)
        #expect(playground.title == "Resolve a requirement")
        #expect(playground.intro == "One or two plain sentences.")
        #expect(playground.models.map(\.value) == ["a/one", "b/two"])
        #expect(playground.system == "You judge.\n\nBe short.")
        #expect(playground.prompt == "{{text}} {{ style }} {{count}} {{deep}} {{file}}")
        #expect(playground.fields.map(\.kind) == [.textarea, .select, .number, .checkbox, .file])
        #expect(playground.fields.map(\.defaultValue) == [nil, "full", "1.50", "yes", nil])
        #expect(playground.fields[1].options.map(\.label) == ["short", "In full"])
        #expect(playground.fields[4].accept == [".md", ".txt"])
        #expect(
            JSONValue.object(playground.params).compact
                == #"{"temperature":0.30,"stop":["a","5"],"include_reasoning":false,"#
                + #""max_completion_tokens":4000}"#
        )
        #expect(playground.limits == .init(inputCharacters: 8000, tokens: 4000))
        let example = try #require(playground.examples.first)
        #expect(example.input.map(\.field) == ["text", "style", "count", "deep"])
        #expect(example.input.map(\.value) == ["Some text", "short", "+2", "no"])
        #expect(example.answer == "Yes.")
        #expect(example.recorded?.date == Day("2026-01-28"))
        #expect(playground.position.line == 4)
    }

    @Test func `keeps blanks that are meant`() throws {
        let playground = try #require(Self.page(#"params: {stop: "\n", seed: 5}"#).playground)
        #expect(JSONValue.object(playground.params).compact == #"{"stop":"\n","seed":5}"#)
    }

    @Test func `asks for no input where defaults are enough`() throws {
        let page = try Self.page(
            """
            prompt: "{{r}}"
            fields: [{id: r, label: R, required: true, default: hello}]
            examples: [{title: E}]
            """
        )
        #expect(page.playground?.examples.count == 1)
    }

    @Test func `reads a chat`() throws {
        let page = try Self.page(
            """
            examples:
              - {title: Hello, system: S, message: Who are you?}
            """
        )
        let playground = try #require(page.playground)
        #expect(playground.kind == .chat)
        #expect(playground.title == "A")
        #expect(playground.output.mode == .markdown)
        #expect(playground.examples.first?.message == "Who are you?")
    }

    @Test func `has none where the front matter has none`() throws {
        let page = PageParser.parse(
            path: "content/a.md",
            bytes: Array("---\ntitle: A\nsummary: S.\n---\n".utf8),
            configuration: .example
        ).page
        #expect(try #require(page).playground == nil)
    }

    @Test(arguments: [
        ("{b: [x], a: 1}", "{\n  \"b\": [\n    \"x\"\n  ],\n  \"a\": 1\n}"),
        ("'{\"a\": 1}'", "{\"a\": 1}"),
    ])
    func `keeps answers in JSON`(answer: String, text: String) throws {
        let page = try Self.page(
            """
            output: {mode: json, schema: {type: object, properties: {a: {type: number}}}}
            prompt: Go.
            examples:
              - {title: One, recorded: {model: m, date: 2026-01-28}, answer: \(answer)}
            """
        )
        #expect(page.playground?.examples.first?.answer == text)
    }

    @Test func `asks for a word of JSON only without a schema`() throws {
        let page = try Self.page("output: {mode: json}\nsystem: Answer in json.")
        #expect(page.playground?.output.schema == nil)
    }

    /// A page without a mistake.
    private static func page(_ lines: String) throws -> Page {
        let block = lines.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  \($0)\n" }.joined()
        let source = "---\ntitle: A\nsummary: S.\nplayground:\n\(block)---\n"
        let (page, diagnostics) = PageParser.parse(
            path: "content/a.md",
            bytes: Array(source.utf8),
            configuration: .example
        )
        #expect(diagnostics.printed(source) == "")
        return try #require(page)
    }
}
