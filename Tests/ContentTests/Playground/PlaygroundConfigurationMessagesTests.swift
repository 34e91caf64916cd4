import Testing

/// What is said of `playground` in `site.yaml`.
@Suite struct PlaygroundConfigurationMessagesTests {
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
