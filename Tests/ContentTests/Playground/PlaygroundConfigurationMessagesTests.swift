import Foundation
import Testing

/// What is said of `playground` in `site.yaml`.
@Suite struct PlaygroundConfigurationMessagesTests {
    /// Addresses that a browser would read otherwise, or that say more than an address in a policy.
    @Test(arguments: [
        "https://api.groq.com;sandbox", "https://*/v1", "https://a,b/v1", "https://'none'/v1",
        "https://a b/v1",
        "https://a.example:x/v1", "https://a.example:99999/v1", "https://a.example:0/v1",
        "https://[::1/v1",
        "https://a..example/v1", "https://-a.example/v1", "https://1.2.3/v1",
        "https://1.2.3.256/v1",
        "https://a.1/v1", "https://büro.example/v1", "https://u@a.example/v1",
        "https://a.example/../v1",
        "https://a.example//v1", "https://a.example/v1?x", "https://a.example/v1#x",
        "http://a.example/v1",
        "http://localhost:*/v1", "ftp://a.example/v1", "//a.example/v1", "https://", "https:///v1",
    ])
    func `takes no address but a plain one`(address: String) {
        #expect(
            Self.said(of: address)
                == "'base_url' must be an address like https://api.groq.com/openai/v1, not '\(address)'"
        )
    }

    @Test(arguments: [
        "https://api.groq.com/openai/v1", "https://api.groq.com", "https://a.example:8443/v1/",
        "https://1.2.3.4/v1",
        "http://localhost:8000/v1", "http://127.0.0.1", "http://[::1]:8080/v1",
        "https://xn--bro-hoa.example/a.b_c~d-e",
        "http://localhost:443/v1",
    ])
    func `takes addresses as browsers write them`(address: String) {
        #expect(Self.said(of: address) == nil)
    }

    @Test(arguments: [
        ("https://API.Groq.com/openai/v1", "https://api.groq.com/openai/v1"),
        ("https://api.groq.com:443/openai/v1/", "https://api.groq.com/openai/v1"),
        ("http://localhost:80/v1", "http://localhost/v1"),
        ("HTTPS://a.example/v1", "https://a.example/v1"),
        ("https://a.example:08443", "https://a.example:8443"),
    ])
    func `says how browsers write an address`(address: String, better: String) {
        let message =
            "'base_url' is not written as browsers write it, hint: did you mean '\(better)'?"
        #expect(Self.said(of: address) == message)
    }

    /// The message and the hint of an address's problem.
    private static func said(of address: String) -> String? {
        let example = Example.configuration(
            "address",
            "playground: {model: a/b, api: {name: A, key_variable: KEY, base_url: \"\(address)\"}}",
            prints: ""
        )
        let lines = example.output.split(separator: "\n").map(String.init)
        guard let error = lines.first(where: { $0.contains(": error: ") }) else { return nil }
        let message = error.split(separator: ": error: ").last.map(String.init)
        let hint = lines.first { $0.contains("hint: ") }
        return message.map {
            $0 + (hint.map { ", " + $0.trimmingCharacters(in: .whitespaces) } ?? "")
        }
    }

    @Test(arguments: examples)
    func `says what is wrong in site.yaml`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .configuration(
            "nothing",
            "playground: {}",
            prints: """
                content/site.yaml:7:13: error: 'api' is missing
                  7 | playground: {}
                    |             ^~

                content/site.yaml:7:13: error: 'model' is missing
                  7 | playground: {}
                    |             ^~
                """
        ),
        .configuration(
            "an API that lacks everything",
            "playground: {model: a/b, api: {}}",
            prints: """
                content/site.yaml:7:31: error: 'base_url' is missing
                  7 | playground: {model: a/b, api: {}}
                    |                               ^~

                content/site.yaml:7:31: error: 'key_variable' is missing
                  7 | playground: {model: a/b, api: {}}
                    |                               ^~

                content/site.yaml:7:31: error: 'name' is missing
                  7 | playground: {model: a/b, api: {}}
                    |                               ^~
                """
        ),
        .configuration(
            "addresses that are none",
            """
            playground: {model: a/b, api: {name: A, base_url: "http://a.example/v1", \
            key_variable: KEY, keys_url: a.example}}
            """,
            prints: """
                content/site.yaml:7:51: error: 'base_url' must be an address like \
                https://api.groq.com/openai/v1, not 'http://a.example/v1'
                  7 | playground: {model: a/b, api: {name: A, base_url: "http://a.example/v1", \
                key_variable: KEY, keys_url: a.example}}
                    |                                                   ^~~~~~~~~~~~~~~~~~~~~

                content/site.yaml:7:103: error: 'keys_url' must be an address that begins with \
                https://, not 'a.example'
                  7 | …se_url: "http://a.example/v1", key_variable: KEY, keys_url: a.example}}
                    |                                                              ^~~~~~~~~
                """
        ),
        .configuration(
            "an address with a query",
            """
            playground: {model: a/b, api: {name: A, base_url: "https://a.example/v1?x", \
            key_variable: KEY}}
            """,
            prints: """
                content/site.yaml:7:51: error: 'base_url' must be an address like \
                https://api.groq.com/openai/v1, not 'https://a.example/v1?x'
                  7 | playground: {model: a/b, api: {name: A, base_url: "https://a.example/v1?x", \
                key_variable: KEY}}
                    |                                                   ^~~~~~~~~~~~~~~~~~~~~~~~
                """
        ),
        .configuration(
            "a variable that is none",
            """
            playground: {model: a/b, api: {name: A, base_url: "https://a.example/v1", \
            key_variable: my-key, key_prefix: "g s"}}
            """,
            prints: """
                content/site.yaml:7:89: error: 'key_variable' must be capital letters, digits and \
                '_', not 'my-key'
                  7 | playground: {model: a/b, api: {name: A, base_url: "https://a.example/v1", \
                key_variable: my-key, key_prefix: "g s"}}
                    |                                                                              \
                           ^~~~~~

                content/site.yaml:7:109: error: 'key_prefix' must be a word without blanks, not 'g \
                s'
                  7 | …: "https://a.example/v1", key_variable: my-key, key_prefix: "g s"}}
                    |                                                              ^~~~~
                """
        ),
        .configuration(
            "unknown keys",
            """
            playground: {models: a/b, model: a/b, api: {name: A, base_url: \
            "http://localhost:8000/v1", key_variable: KEY, url: b}}
            """,
            prints: """
                content/site.yaml:7:14: warning: unknown key 'models'
                  7 | playground: {models: a/b, model: a/b, api: {name: A, base_url: \
                "http://localhost:8000/v1", key_variable: KEY, url: b}}
                    |              ^~~~~~
                  hint: did you mean 'model'?

                content/site.yaml:7:111: warning: unknown key 'url'
                  7 | …A, base_url: "http://localhost:8000/v1", key_variable: KEY, url: b}}
                    |                                                              ^~~
                  hint: known keys: name, base_url, keys_url, limits_url, key_variable, key_prefix
                """
        ),
    ]
}
