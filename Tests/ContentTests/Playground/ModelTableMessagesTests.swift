import Testing

/// What is said of the table of models.
@Suite struct ModelTableMessagesTests {
    @Test(arguments: examples)
    func `says what is wrong in models.yaml`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .modelTable(
            "nothing",
            "",
            prints: """
                content/models.yaml: error: 'checked' is missing

                content/models.yaml: error: 'models' is missing
                """
        ),
        .modelTable(
            "a model that another names and that cannot be read",
            """
            checked: 2026-09-30
            models:
              - {id: a, kind: chat, status: producton}
              - {id: b, kind: chat, status: deprecated, replaced_by: [a]}
            """,
            prints: """
                content/models.yaml:3:33: error: unknown state 'producton'
                  3 |   - {id: a, kind: chat, status: producton}
                    |                                 ^~~~~~~~~
                  hint: did you mean 'production'?
                """
        ),
        .modelTable(
            "no models",
            """
            checked: 2026-09-30
            models: []
            """,
            prints: """
                content/models.yaml:2:9: error: 'models' is empty
                  2 | models: []
                    |         ^~
                """
        ),
        .modelTable(
            "no day",
            """
            checked: today
            models:
              - {id: a, kind: chat, status: preview}
            """,
            prints: """
                content/models.yaml:1:10: error: 'checked' must be a day like 2026-01-31, not \
                'today'
                  1 | checked: today
                    |          ^~~~~
                """
        ),
        .models(
            "a model that lacks everything",
            "{}",
            prints: """
                content/models.yaml:3:5: error: 'id' is missing
                  3 |   - {}
                    |     ^~

                content/models.yaml:3:5: error: 'kind' is missing
                  3 |   - {}
                    |     ^~

                content/models.yaml:3:5: error: 'status' is missing
                  3 |   - {}
                    |     ^~
                """
        ),
        .models(
            "unknown words",
            "{id: a, kind: chatty, status: live, input: [text, picture], structured: [objects]}",
            prints: """
                content/models.yaml:3:19: error: unknown kind 'chatty'
                  3 |   - {id: a, kind: chatty, status: live, input: [text, picture], structured: \
                [objects]}
                    |                   ^~~~~~
                  hint: did you mean 'chat'?

                content/models.yaml:3:35: error: unknown state 'live'
                  3 |   - {id: a, kind: chatty, status: live, input: [text, picture], structured: \
                [objects]}
                    |                                   ^~~~
                  hint: known states: production, preview, deprecated, retired

                content/models.yaml:3:55: error: unknown input 'picture'
                  3 |   - {id: a, kind: chatty, status: live, input: [text, picture], structured: \
                [objects]}
                    |                                                       ^~~~~~~
                  hint: known inputs: text, image, audio

                content/models.yaml:3:78: error: unknown structure 'objects'
                  3 |   - {id: a, kind: chatty, status: live, input: [text, picture], structured: \
                [objects]}
                    |                                                                              \
                ^~~~~~~
                  hint: did you mean 'object'?
                """
        ),
        .models(
            "an unknown key",
            "{id: a, kind: chat, status: preview, contxt: 5}",
            prints: """
                content/models.yaml:3:42: warning: unknown key 'contxt'
                  3 |   - {id: a, kind: chat, status: preview, contxt: 5}
                    |                                          ^~~~~~
                  hint: did you mean 'context'?
                """
        ),
        .models(
            "a model twice",
            """
            {id: a, kind: chat, status: preview}
              - {id: a, kind: chat, status: preview}
            """,
            prints: """
                content/models.yaml:4:10: error: the model 'a' is given twice
                  4 |   - {id: a, kind: chat, status: preview}
                    |          ^
                  hint: it is first given on line 3
                """
        ),
        .models(
            "the day of one that lives",
            "{id: a, kind: chat, status: production, retired: 2026-01-01}",
            prints: """
                content/models.yaml:3:45: error: 'retired' is for models of the status retired
                  3 |   - {id: a, kind: chat, status: production, retired: 2026-01-01}
                    |                                             ^~~~~~~
                """
        ),
        .models(
            "a replacement that is not there",
            """
            {id: openai/gpt-a, kind: chat, status: preview}
              - {id: b, kind: chat, status: retired, retired: 2026-01-01, replaced_by: \
            openai/gpt-b}
            """,
            prints: """
                content/models.yaml:4:76: error: there is no model 'openai/gpt-b' in this table
                  4 |   - {id: b, kind: chat, status: retired, retired: 2026-01-01, replaced_by: \
                openai/gpt-b}
                    |                                                                            \
                ^~~~~~~~~~~~
                  hint: did you mean 'openai/gpt-a'?
                """
        ),
        .models(
            "numbers that are none",
            """
            {id: a, kind: chat, status: preview, context: -1, output: 1.5, price: {input: -1, \
            date: 2026-01-01}}
            """,
            prints: """
                content/models.yaml:3:51: error: 'context' must be a whole number of at least 1, \
                not '-1'
                  3 |   - {id: a, kind: chat, status: preview, context: -1, output: 1.5, price: \
                {input: -1, date: 2026-01-01}}
                    |                                                   ^~

                content/models.yaml:3:63: error: 'output' must be a whole number of at least 1, \
                not '1.5'
                  3 |   - {id: a, kind: chat, status: preview, context: -1, output: 1.5, price: \
                {input: -1, date: 2026-01-01}}
                    |                                                               ^~~

                content/models.yaml:3:75: error: 'output' is missing
                  3 |   - {id: a, kind: chat, status: preview, context: -1, output: 1.5, price: \
                {input: -1, date: 2026-01-01}}
                    |                                                                           \
                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~

                content/models.yaml:3:83: error: 'input' must be a number of at least 0, not '-1'
                  3 |   - {id: a, kind: chat, status: preview, context: -1, output: 1.5, price: \
                {input: -1, date: 2026-01-01}}
                    |                                                                              \
                     ^~
                """
        ),
        .models(
            "names that no parameter has",
            """
            {id: a, kind: chat, status: preview, ignores: [frequency_penaltys], refuses: \
            [speed], reasoning: {effort: [low, hihg], default: medium, format: [cooked]}}
            """,
            prints: """
                content/models.yaml:3:52: error: 'frequency_penaltys' is no parameter
                  3 |   - {id: a, kind: chat, status: preview, ignores: [frequency_penaltys], \
                refuses: [speed], reasoning: {effort: [low, hihg…
                    |                                                    ^~~~~~~~~~~~~~~~~~
                  hint: did you mean 'frequency_penalty'?

                content/models.yaml:3:83: error: 'speed' is no parameter
                  3 |   - {id: a, kind: chat, status: preview, ignores: [frequency_penaltys], \
                refuses: [speed], reasoning: {effort: [low, hihg…
                    |                                                                              \
                     ^~~~~
                  hint: did you mean 'seed'?

                content/models.yaml:3:117: error: 'hihg' is no value of 'reasoning_effort'
                  3 | …ency_penaltys], refuses: [speed], reasoning: {effort: [low, hihg], default: \
                medium, format: [cooked]}}
                    |                                                              ^~~~
                  hint: did you mean 'high'?

                content/models.yaml:3:133: error: 'default' is 'medium', which is not in 'effort'
                  3 | …refuses: [speed], reasoning: {effort: [low, hihg], default: medium, format: \
                [cooked]}}
                    |                                                              ^~~~~~
                  hint: efforts: low, hihg

                content/models.yaml:3:150: error: 'cooked' is no value of 'reasoning_format'
                  3 | … reasoning: {effort: [low, hihg], default: medium, format: [cooked]}}
                    |                                                              ^~~~~~
                """
        ),
    ]
}
