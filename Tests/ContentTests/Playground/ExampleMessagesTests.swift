import Testing

/// What is said of the examples of a playground.
@Suite struct ExampleMessagesTests {
    @Test(arguments: examples)
    func `says what is wrong in an example`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .playground(
            "a text for an example",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            examples: [one]
            """,
            prints: """
                content/a.md:8:14: error: each of 'examples' must be a mapping with a title, not \
                'one'
                  8 |   examples: [one]
                    |              ^~~
                """
        ),
        .playground(
            "no title and no input",
            """
            fields:
              - {id: a, label: A, required: true}
            prompt: "{{a}}"
            examples:
              - {}
            """,
            prints: """
                content/a.md:9:7: error: 'input' is missing
                  9 |     - {}
                    |       ^~

                content/a.md:9:7: error: 'title' is missing
                  9 |     - {}
                    |       ^~
                """
        ),
        .playground(
            "a title twice",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            examples:
              - {title: One, input: {a: x}}
              - {title: One, input: {a: y}}
            """,
            prints: """
                content/a.md:10:15: error: the example 'One' is given twice
                  10 |     - {title: One, input: {a: y}}
                     |               ^~~
                  hint: it is first given on line 9
                """
        ),
        .playground(
            "an unknown field",
            """
            fields:
              - {id: style, label: S}
              - {id: text, label: T}
            prompt: "{{style}} {{text}}"
            examples:
              - {title: One, input: {stlye: x}}
            """,
            prints: """
                content/a.md:10:28: error: there is no field 'stlye'
                  10 |     - {title: One, input: {stlye: x}}
                     |                            ^~~~~
                  hint: did you mean 'style'?
                """
        ),
        .playground(
            "a list for the input",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            examples:
              - {title: One, input: [x]}
            """,
            prints: """
                content/a.md:9:27: error: 'input' must be a mapping of fields to values, not a list
                  9 |     - {title: One, input: [x]}
                    |                           ^~~
                """
        ),
        .playground(
            "a required field is missing",
            """
            fields:
              - {id: a, label: A, required: true}
              - {id: b, label: B, required: true, default: x}
            prompt: "{{a}} {{b}}"
            examples:
              - title: One
                input: {b: y}
            """,
            prints: """
                content/a.md:11:14: error: 'a' is missing, and it is required
                  11 |       input: {b: y}
                     |              ^~~~~~
                """
        ),
        .playground(
            "a required field is empty",
            """
            fields:
              - {id: a, label: A, required: true}
              - {id: b, label: B}
            prompt: "{{a}} {{b}}"
            examples:
              - {title: One, input: {a: "", b: y}}
            """,
            prints: """
                content/a.md:10:28: error: 'a' is empty
                  10 |     - {title: One, input: {a: "", b: y}}
                     |                            ^
                """
        ),
        .playground(
            "a required checkbox is not ticked",
            """
            fields:
              - {id: a, label: A, type: checkbox, required: true}
            prompt: "{{a}}"
            examples:
              - {title: One, input: {a: false}}
              - {title: Two, input: {a: sure}}
            """,
            prints: """
                content/a.md:9:31: error: 'a' must be true, for it is required
                  9 |     - {title: One, input: {a: false}}
                    |                               ^~~~~

                content/a.md:10:27: error: 'a' must be true, for it is required
                  10 |     - {title: Two, input: {a: sure}}
                     |                           ^~~~~~~~~

                content/a.md:10:31: error: 'a' must be true or false, not 'sure'
                  10 |     - {title: Two, input: {a: sure}}
                     |                               ^~~~
                """
        ),
        .playground(
            "values that do not fit",
            """
            fields:
              - {id: a, label: A, maxlength: 3}
              - {id: b, label: B, type: number, min: 1, max: 5}
              - {id: c, label: C, type: select, options: [short, full]}
            prompt: "{{a}} {{b}} {{c}}"
            examples:
              - title: One
                input:
                  a: four
                  b: 6
                  c: ful
            """,
            prints: """
                content/a.md:13:12: error: 'a' has 4 characters, but 'maxlength' is 3
                  13 |         a: four
                     |            ^~~~

                content/a.md:14:12: error: 'b' must be a number from 1 to 5, not '6'
                  14 |         b: 6
                     |            ^

                content/a.md:15:12: error: 'c' must be one of the options, not 'ful'
                  15 |         c: ful
                     |            ^~~
                  hint: did you mean 'full'?
                """
        ),
        .playground(
            "an input over the limit",
            """
            fields:
              - {id: a, label: A}
              - {id: b, label: B, default: xxxxx}
            prompt: "{{a}} {{b}}"
            limits: {input_chars: 10}
            examples:
              - {title: One, input: {a: yyyyyy}}
            """,
            prints: """
                content/a.md:11:27: error: the input has 11 characters, but 'input_chars' of \
                'limits' is 10
                  11 |     - {title: One, input: {a: yyyyyy}}
                     |                           ^~~~~~~~~~~
                """
        ),
        .playground(
            "a conversation over the limit",
            """
            limits: {input_chars: 10}
            examples:
              - {title: One, system: Short., message: Hello}
            """,
            prints: """
                content/a.md:7:7: error: the input has 11 characters, but 'input_chars' of 'limits' \
                is 10
                  7 |     - {title: One, system: Short., message: Hello}
                    |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                """
        ),
        .playground(
            "a prompt that is empty",
            """
            prompt: ""
            examples:
              - {title: One, message: Hello}
            """,
            prints: """
                content/a.md:5:3: warning: 'prompt' is empty
                  5 |   prompt: ""
                    |   ^~~~~~
                  hint: take the line out
                """
        ),
        .playground(
            "keys of a chat",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            examples:
              - {title: One, input: {a: x}, system: S, message: M}
            """,
            prints: """
                content/a.md:9:35: error: 'system' is for chats, and this playground has a 'prompt'
                  9 |     - {title: One, input: {a: x}, system: S, message: M}
                    |                                   ^~~~~~

                content/a.md:9:46: error: 'message' is for chats, and this playground has a 'prompt'
                  9 |     - {title: One, input: {a: x}, system: S, message: M}
                    |                                              ^~~~~~~
                """
        ),
        .playground(
            "keys of a form",
            """
            examples:
              - {title: One, input: {a: x}, message: M}
            """,
            prints: """
                content/a.md:6:20: error: 'input' is for playgrounds with a 'prompt'
                  6 |     - {title: One, input: {a: x}, message: M}
                    |                    ^~~~~
                """
        ),
        .playground(
            "a chat without a message",
            """
            examples:
              - {title: One, system: S}
            """,
            prints: """
                content/a.md:6:7: error: 'message' is missing
                  6 |     - {title: One, system: S}
                    |       ^~~~~~~~~~~~~~~~~~~~~~~
                """
        ),
        .playground(
            "an answer without its source",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            examples:
              - {title: One, input: {a: x}, answer: Yes.}
            """,
            prints: """
                content/a.md:9:7: error: 'recorded' is missing
                  9 |     - {title: One, input: {a: x}, answer: Yes.}
                    |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                """
        ),
        .playground(
            "a source without an answer",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            examples:
              - {title: One, input: {a: x}, recorded: {model: m, date: 2026-01-28}}
            """,
            prints: """
                content/a.md:9:35: error: 'recorded' is for examples with an 'answer'
                  9 |     - {title: One, input: {a: x}, recorded: {model: m, date: 2026-01-28}}
                    |                                   ^~~~~~~~
                """
        ),
        .playground(
            "a source that lacks its parts",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            examples:
              - {title: One, input: {a: x}, answer: Yes., recorded: {day: 2026-01-28}}
            """,
            prints: """
                content/a.md:9:59: error: 'date' is missing
                  9 |     - {title: One, input: {a: x}, answer: Yes., recorded: {day: 2026-01-28}}
                    |                                                           ^~~~~~~~~~~~~~~~~

                content/a.md:9:59: error: 'model' is missing
                  9 |     - {title: One, input: {a: x}, answer: Yes., recorded: {day: 2026-01-28}}
                    |                                                           ^~~~~~~~~~~~~~~~~

                content/a.md:9:60: warning: unknown key 'day'
                  9 |     - {title: One, input: {a: x}, answer: Yes., recorded: {day: 2026-01-28}}
                    |                                                            ^~~
                  hint: did you mean 'date'?
                """
        ),
        .playground(
            "a mapping for an answer in words",
            """
            fields:
              - {id: a, label: A}
            prompt: "{{a}}"
            examples:
              - {title: One, input: {a: x}, answer: {b: c}, recorded: {model: m, date: \
            2026-01-28}}
            """,
            prints: """
                content/a.md:9:43: error: 'answer' must be text, not a mapping
                  9 |     - {title: One, input: {a: x}, answer: {b: c}, recorded: {model: m, date: \
                2026-01-28}}
                    |                                           ^~~~~~
                  hint: put the text in quotes
                """
        ),
    ]
}
