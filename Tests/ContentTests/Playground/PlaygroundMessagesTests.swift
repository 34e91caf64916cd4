import Testing

/// What is said of a playground as a whole.
@Suite struct PlaygroundMessagesTests {
    @Test(arguments: examples)
    func `says what is wrong in a playground`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .page(
            "not a mapping",
            "playground: x",
            prints: """
                content/a.md:4:13: error: 'playground' must be a mapping like {prompt: …}, not 'x'
                  4 | playground: x
                    |             ^
                """
        ),
        .playground(
            "an unknown key",
            "promt: Hello.",
            prints: """
                content/a.md:5:3: warning: unknown key 'promt'
                  5 |   promt: Hello.
                    |   ^~~~~
                  hint: did you mean 'prompt'?
                """
        ),
        .playground(
            "a key of a page",
            "summary: S.",
            prints: """
                content/a.md:5:3: warning: unknown key 'summary'
                  5 |   summary: S.
                    |   ^~~~~~~
                  hint: known keys: title, intro, model, system, prompt, fields, output, limits, \
                params, examples
                """
        ),
        .playground(
            "a list for a title",
            "title: [a]",
            prints: """
                content/a.md:5:10: error: 'title' must be text, not a list
                  5 |   title: [a]
                    |          ^~~
                  hint: put the text in quotes
                """
        ),
        .playground(
            "the same model twice",
            "model: [a/b, c/d, a/b]",
            prints: """
                content/a.md:5:21: error: the model 'a/b' is given twice
                  5 |   model: [a/b, c/d, a/b]
                    |                     ^~~
                """
        ),
        .playground(
            "a mapping for a model",
            "model: {id: a/b}",
            prints: """
                content/a.md:5:10: error: 'model' must be a model or a list of models, not a mapping
                  5 |   model: {id: a/b}
                    |          ^~~~~~~~~
                """
        ),
        .playground(
            "fields without a prompt",
            """
            fields:
              - {id: a, label: A}
            """,
            prints: """
                content/a.md:4:1: error: 'prompt' is missing
                  4 | playground:
                    | ^~~~~~~~~~
                """
        ),
        .playground(
            "an unknown variable",
            """
            fields:
              - {id: requirement, label: R}
            prompt: |
              Judge this.
              {{requirment}} and {{requirement}}
            """,
            prints: """
                content/a.md:9:5: error: 'prompt' has '{{requirment}}', but there is no field \
                'requirment'
                  9 |     {{requirment}} and {{requirement}}
                    |     ^~~~~~~~~~~~~~
                  hint: did you mean 'requirement'?
                """
        ),
        .playground(
            "an unknown variable far from any field",
            """
            fields:
              - {id: a, label: A}
              - {id: b, label: B}
            prompt: "{{a}} {{ b }} {{something}}"
            """,
            prints: """
                content/a.md:8:26: error: 'prompt' has '{{something}}', but there is no field \
                'something'
                  8 |   prompt: "{{a}} {{ b }} {{something}}"
                    |                          ^~~~~~~~~~~~~
                  hint: fields: a, b
                """
        ),
        .playground(
            "a variable without fields",
            "prompt: Judge {{this}}.",
            prints: """
                content/a.md:5:17: error: 'prompt' has '{{this}}', but there is no field 'this'
                  5 |   prompt: Judge {{this}}.
                    |                 ^~~~~~~~
                """
        ),
        .playground(
            "an unused field",
            """
            fields:
              - {id: a, label: A}
              - {id: b, label: B}
            prompt: "{{a}}"
            """,
            prints: """
                content/a.md:7:12: error: 'prompt' does not use the field 'b'
                  7 |     - {id: b, label: B}
                    |            ^
                  hint: write {{b}} where its value belongs, or take the field out
                """
        ),
        .playground(
            "braces that are no variable",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}} {{A}} {{}} {{a b}}"
            """,
            prints: """
                content/a.md:7:18: error: '{{A}}' is no variable
                  7 |   prompt: "{{a}} {{A}} {{}} {{a b}}"
                    |                  ^~~~~
                  hint: a variable is the id of a field between '{{' and '}}'

                content/a.md:7:24: error: '{{}}' is no variable
                  7 |   prompt: "{{a}} {{A}} {{}} {{a b}}"
                    |                        ^~~~
                  hint: a variable is the id of a field between '{{' and '}}'

                content/a.md:7:29: error: '{{a b}}' is no variable
                  7 |   prompt: "{{a}} {{A}} {{}} {{a b}}"
                    |                             ^~~~~~~
                  hint: a variable is the id of a field between '{{' and '}}'
                """
        ),
        .playground(
            "braces that are not closed",
            """
            fields:
              - {id: a, label: A}
            prompt: |
              {{a}} {{a
              }} {{b}
            """,
            prints: """
                content/a.md:8:11: error: '{{a' is no variable
                  8 |     {{a}} {{a
                    |           ^~~
                  hint: a variable is the id of a field between '{{' and '}}'

                content/a.md:9:8: error: '{{b' is no variable
                  9 |     }} {{b}
                    |        ^~~
                  hint: a variable is the id of a field between '{{' and '}}'
                """
        ),
        .playground(
            "three braces",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{{a}}}"
            """,
            prints: """
                content/a.md:6:12: error: 'prompt' does not use the field 'a'
                  6 |     - {id: a, label: A}
                    |            ^
                  hint: write {{a}} where its value belongs, or take the field out

                content/a.md:7:12: error: '{{' is no variable
                  7 |   prompt: "{{{a}}}"
                    |            ^~
                  hint: a variable is the id of a field between '{{' and '}}'
                """
        ),
        .playground(
            "a folded prompt",
            """
            fields:
              - {id: a, label: A}
            prompt: >
              Judge {{a}}
              by {{rule}}.
            """,
            prints: """
                content/a.md:9:8: error: 'prompt' has '{{rule}}', but there is no field 'rule'
                  9 |     by {{rule}}.
                    |        ^~~~~~~~
                  hint: fields: a
                """
        ),
        .playground(
            "a variable in a system prompt",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            system: |
              You judge {{a}}.
            """,
            prints: """
                content/a.md:9:15: error: 'system' has the variable '{{a}}', but it goes to the \
                model as it is
                  9 |     You judge {{a}}.
                    |               ^~~~~
                  hint: what a visitor writes belongs into 'prompt'
                """
        ),
        .playground(
            "a placeholder in braces",
            "prompt: {{a}}",
            prints: """
                content/a.md:5:11: error: 'prompt' must be text, not a mapping
                  5 |   prompt: {{a}}
                    |           ^~~~~
                  hint: put the text in quotes
                """
        ),
        .playground(
            "defaults over the limit",
            """
            fields:
              - {id: a, label: A, default: xxxxxx}
              - {id: b, label: B, default: yyyyy}
            prompt: "{{a}} {{b}}"
            limits: {input_chars: 10}
            """,
            prints: """
                content/a.md:5:3: error: the defaults have 11 characters, but 'input_chars' of \
                'limits' is 10
                  5 |   fields:
                    |   ^~~~~~
                """
        ),
        .playground(
            "limits that are none",
            """
            prompt: Go.
            limits: {input_chars: 0, max_tokens: many, tokens: 5}
            """,
            prints: """
                content/a.md:6:25: error: 'input_chars' must be a whole number of at least 1, not \
                '0'
                  6 |   limits: {input_chars: 0, max_tokens: many, tokens: 5}
                    |                         ^

                content/a.md:6:40: error: 'max_tokens' must be a whole number of at least 1, not \
                'many'
                  6 |   limits: {input_chars: 0, max_tokens: many, tokens: 5}
                    |                                        ^~~~

                content/a.md:6:46: warning: unknown key 'tokens'
                  6 |   limits: {input_chars: 0, max_tokens: many, tokens: 5}
                    |                                              ^~~~~~
                  hint: did you mean 'max_tokens'?
                """
        ),
        .playground(
            "a number for limits",
            """
            prompt: Go.
            limits: 5000
            """,
            prints: """
                content/a.md:6:11: error: 'limits' must be a mapping like {input_chars: 8000}, not \
                '5000'
                  6 |   limits: 5000
                    |           ^~~~
                """
        ),
    ]
}
