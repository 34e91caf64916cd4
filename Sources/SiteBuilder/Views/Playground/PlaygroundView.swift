import Content
import Diagnostics
import JSONSchema
import Templates

/// The playground of a page: what can be read of it without script, and what the script is told.
struct PlaygroundView: TemplateRecord {
    var playground: Playground
    var permalink: Permalink
    var site: PlaygroundConfiguration
    var table: ModelTable

    private var api: PlaygroundConfiguration.API { site.api }

    private var models: [String] {
        (playground.models.isEmpty ? site.models : playground.models).map(\.value)
    }

    static let vocabulary = Vocabulary<PlaygroundView>(
        .text("title") { $0.playground.title },
        .text("intro") { $0.playground.intro },
        .flag("is_form") { $0.playground.kind == .form },
        .flag("is_chat") { $0.playground.kind == .chat },
        .text("api_name") { $0.api.name },
        .text("api_host") { $0.api.host },
        .text("keys_url") { $0.api.keysURL },
        .text("keys_host") { $0.api.keysURL.map(host) },
        .text("table_date") { "\($0.table.checked)" },
        .list("models") { $0.models.map(ModelNameView.init) },
        .text("system") { $0.playground.system.isEmpty ? nil : $0.playground.system },
        .text("prompt") { $0.playground.prompt },
        .flag("has_prompt") { $0.playground.kind == .form },
        .list("fields") { $0.playground.fields.map(PlaygroundFieldView.init) },
        .list("parameters") { view in
            ChatParameter.all.map { ChatParameterView($0, set: view.playground.params[$0.name]) }
        },
        .list("examples") { $0.examples },
        .flag("has_examples") { !$0.playground.examples.isEmpty },
        .flag("has_schema") { $0.playground.output.schema != nil },
        .text("schema") { schemaText($0.playground.output.schema ?? sampleSchema) },
        .text("schema_name") { $0.playground.output.name ?? "answer" },
        .flag("is_strict") { $0.playground.output.isStrict || $0.playground.kind == .chat },
        .html("config") { $0.configuration }
    )

    private var examples: [PlaygroundExampleView] {
        playground.examples.enumerated().map { number, example in
            PlaygroundExampleView(number: number, example: example, fields: playground.fields)
        }
    }

    private var configuration: String {
        playground.configuration(id: permalink.path, site: site, table: table).compact
    }

    /// What a chat's schema editor begins with: the smallest schema of a useful form.
    private static let sampleSchema: JSONValue = [
        "type": "object",
        "properties": ["answer": ["type": "string", "description": "The answer in one sentence."]],
        "required": ["answer"],
        "additionalProperties": false,
    ]

    private static func schemaText(_ schema: JSONValue) -> String { schema.readable }

    private static func host(of address: String) -> String {
        String(address.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" })
    }
}

/// The id of a model.
struct ModelNameView: TemplateRecord {
    var id: String

    static let vocabulary = Vocabulary<ModelNameView>(.text("id") { $0.id })
}
