import Content
import JSONSchema
import Testing

struct ChatParameterTests {
    @Test(arguments: [
        ("stop", #"["a\nb", "c\\d", "\t"]"#, "a\\nb\nc\\\\d\n\\t"), ("stop", #""a""#, "a"),
        ("temperature", "0.50", "0.5"), ("seed", "42", "42"), ("user", #""a\nb""#, "a\nb"),
        ("include_reasoning", "true", "true"),
        ("documents", #"[{"a": "<"}]"#, "[\n  {\n    \"a\": \"<\"\n  }\n]"),
    ])
    func `shows a value as its control does`(name: String, json: String, text: String) throws {
        let parameter = try #require(ChatParameter.named(name))
        let value = try JSONValue(parsing: json)
        #expect(parameter.takes(value))
        #expect(parameter.text(of: value) == text)
    }

    @Test(arguments: ChatParameter.all)
    func `says of every parameter what it takes and does`(parameter: ChatParameter) {
        #expect(parameter.meaning.hasSuffix("."))
        #expect(!parameter.label.isEmpty && !parameter.source.isEmpty)
        #expect((parameter.kind == .choice) == !parameter.choices.isEmpty)
        #expect(ChatParameter.reason(withholding: parameter.name) == nil)
    }

    /// T12: what no model supports and what the playground sets itself is not offered.
    @Test(arguments: [
        "frequency_penalty", "presence_penalty", "logit_bias", "logprobs", "top_logprobs", "n",
        "messages", "tools", "stream", "response_format", "max_tokens",
    ])
    func `T12: does not offer what is not to be sent`(name: String) {
        #expect(ChatParameter.named(name) == nil)
        #expect(ChatParameter.reason(withholding: name) != nil)
    }
}
