import Testing

/// What is said of the parameters of a playground.
@Suite struct ParamMessagesTests {
    @Test(arguments: examples)
    func `says what is wrong in params`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .params(
            "no mapping",
            "temperature",
            prints: """
                content/a.md:6:11: error: 'params' must be a mapping like {temperature: 0.3}, not \
                'temperature'
                  6 |   params: temperature
                    |           ^~~~~~~~~~~
                """
        ),
        .params(
            "a slip in a name",
            "{temprature: 0.3}",
            prints: """
                content/a.md:6:12: error: unknown parameter 'temprature'
                  6 |   params: {temprature: 0.3}
                    |            ^~~~~~~~~~
                  hint: did you mean 'temperature'?
                """
        ),
        .params(
            "an unknown name",
            "{creativity: 3}",
            prints: """
                content/a.md:6:12: error: unknown parameter 'creativity'
                  6 |   params: {creativity: 3}
                    |            ^~~~~~~~~~
                  hint: known parameters: temperature, top_p, max_completion_tokens, seed, stop, \
                reasoning_effort, reasoning_format, include_reasoning, service_tier, user, \
                citation_options, search_settings, documents, compound_custom
                """
        ),
        .params(
            "a parameter without effect",
            "{frequency_penalty: 1}",
            prints: """
                content/a.md:6:12: error: 'frequency_penalty' cannot be set here
                  6 |   params: {frequency_penalty: 1}
                    |            ^~~~~~~~~~~~~~~~~
                  hint: no model of the API supports it
                """
        ),
        .params(
            "the older name",
            "{max_tokens: 100}",
            prints: """
                content/a.md:6:12: error: 'max_tokens' cannot be set here
                  6 |   params: {max_tokens: 100}
                    |            ^~~~~~~~~~
                  hint: write 'max_completion_tokens'
                """
        ),
        .params(
            "what the playground sets itself",
            "{stream: true, response_format: {type: json_object}}",
            prints: """
                content/a.md:6:12: error: 'stream' cannot be set here
                  6 |   params: {stream: true, response_format: {type: json_object}}
                    |            ^~~~~~
                  hint: the playground asks for it itself

                content/a.md:6:26: error: 'response_format' cannot be set here
                  6 |   params: {stream: true, response_format: {type: json_object}}
                    |                          ^~~~~~~~~~~~~~~
                  hint: 'output' says what an answer is to be
                """
        ),
        .params(
            "nothing",
            "{temperature: , seed: 1}",
            prints: """
                content/a.md:6:12: warning: 'temperature' is empty
                  6 |   params: {temperature: , seed: 1}
                    |            ^~~~~~~~~~~
                  hint: take the line out
                """
        ),
        .params(
            "a number out of range",
            "{temperature: 2.5}",
            prints: """
                content/a.md:6:25: error: 'temperature' must be a number from 0 to 2, not '2.5'
                  6 |   params: {temperature: 2.5}
                    |                         ^~~
                """
        ),
        .params(
            "a number in quotes",
            #"{temperature: "0.3"}"#,
            prints: """
                content/a.md:6:25: error: 'temperature' must be a number from 0 to 2, not '0.3'
                  6 |   params: {temperature: "0.3"}
                    |                         ^~~~~
                  hint: take the quotes away
                """
        ),
        .params(
            "a fraction for a whole number",
            "{max_completion_tokens: 10.5}",
            prints: """
                content/a.md:6:35: error: 'max_completion_tokens' must be a whole number of at \
                least 1, not '10.5'
                  6 |   params: {max_completion_tokens: 10.5}
                    |                                   ^~~~
                """
        ),
        .params(
            "too few tokens",
            "{max_completion_tokens: 0}",
            prints: """
                content/a.md:6:35: error: 'max_completion_tokens' must be a whole number of at \
                least 1, not '0'
                  6 |   params: {max_completion_tokens: 0}
                    |                                   ^
                """
        ),
        .params(
            "a word that is no choice",
            "{reasoning_effort: hihg}",
            prints: """
                content/a.md:6:30: error: 'reasoning_effort' must be one of none, default, low, \
                medium, high, not 'hihg'
                  6 |   params: {reasoning_effort: hihg}
                    |                              ^~~~
                """
        ),
        .params(
            "a text for true or false",
            #"{include_reasoning: "true"}"#,
            prints: """
                content/a.md:6:31: error: 'include_reasoning' must be true or false, not 'true'
                  6 |   params: {include_reasoning: "true"}
                    |                               ^~~~~~
                  hint: take the quotes away
                """
        ),
        .params(
            "too many texts",
            "{stop: [a, b, c, d, e]}",
            prints: """
                content/a.md:6:18: error: 'stop' must be text or a list of at most 4 texts, not a \
                list
                  6 |   params: {stop: [a, b, c, d, e]}
                    |                  ^~~~~~~~~~~~~~~
                """
        ),
        .params(
            "numbers among texts",
            "{stop: [a, 1]}",
            prints: """
                content/a.md:6:18: error: 'stop' must be text or a list of at most 4 texts, not a \
                list
                  6 |   params: {stop: [a, 1]}
                    |                  ^~~~~~
                """
        ),
        .params(
            "a number for a text",
            "{user: 5}",
            prints: """
                content/a.md:6:18: error: 'user' must be text, not '5'
                  6 |   params: {user: 5}
                    |                  ^
                  hint: put it in quotes
                """
        ),
        .params(
            "a text for a list",
            "{documents: a}",
            prints: """
                content/a.md:6:23: error: 'documents' must be a mapping or a list, not 'a'
                  6 |   params: {documents: a}
                    |                       ^
                """
        ),
        .params(
            "a number that JSON does not have",
            "{temperature: .nan}",
            prints: """
                content/a.md:6:25: error: '.nan' is not a number of JSON
                  6 |   params: {temperature: .nan}
                    |                         ^~~~
                """
        ),
        .params(
            "what excludes each other",
            "{reasoning_format: parsed, include_reasoning: true}",
            prints: """
                content/a.md:6:57: error: 'include_reasoning' and 'reasoning_format' exclude each \
                other
                  6 |   params: {reasoning_format: parsed, include_reasoning: true}
                    |                                                         ^~~~
                """
        ),
        .params(
            "more tokens than the limit",
            """
            {max_completion_tokens: 5000}
            limits: {max_tokens: 4000}
            """,
            prints: """
                content/a.md:6:35: error: 'max_completion_tokens' is 5000, but 'max_tokens' of \
                'limits' is 4000
                  6 |   params: {max_completion_tokens: 5000}
                    |                                   ^~~~
                """
        ),
        .params(
            "a name that reaches into objects",
            "{documents: [{__proto__: a}]}",
            prints: """
                content/a.md:6:36: error: documents: /0/__proto__: is a name that is not allowed
                  6 |   params: {documents: [{__proto__: a}]}
                    |                                    ^
                """
        ),
        .params(
            "raw reasoning in JSON",
            """
            {reasoning_format: raw}
            output: {mode: json, schema: {type: object}}
            """,
            prints: """
                content/a.md:6:30: error: the reasoning cannot be raw in an answer in JSON
                  6 |   params: {reasoning_format: raw}
                    |                              ^~~
                  hint: write parsed or hidden
                """
        ),
    ]
}
