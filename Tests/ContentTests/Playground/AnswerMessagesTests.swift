import Testing

/// What is said of recorded answers in JSON.
@Suite struct AnswerMessagesTests {
    @Test(arguments: examples)
    func `says where an answer does not fit`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .answer(
            "a value of another type",
            """

                  a: 1
                  b: [x, 2]
            """,
            prints: """
                content/a.md:17:16: error: answer: /b/1: expected text, got 2
                  17 |         b: [x, 2]
                     |                ^
                """
        ),
        .answer(
            "a member is missing",
            "{b: []}",
            prints: """
                content/a.md:15:15: error: answer: /a: is missing
                  15 |       answer: {b: []}
                     |               ^~~~~~~
                """
        ),
        .answer(
            "a number in quotes",
            #"{a: "1"}"#,
            prints: """
                content/a.md:15:19: error: answer: /a: expected a whole number, got "1"
                  15 |       answer: {a: "1"}
                     |                   ^~~
                """
        ),
        .answer(
            "a list",
            "[1]",
            prints: """
                content/a.md:15:15: error: answer: expected an object, got a list
                  15 |       answer: [1]
                     |               ^~~
                """
        ),
        .answer(
            "JSON text",
            """
            |
                  {"a": 1,
                   "b": [true]}
            """,
            prints: """
                content/a.md:15:7: error: answer: /b/0: expected text, got true
                  15 |       answer: |
                     |       ^~~~~~
                """
        ),
        .answer(
            "JSON text that is none",
            """
            |
                  {"a": 1,
                   "b": }
            """,
            prints: """
                content/a.md:15:7: error: the answer is not JSON: expected a value, got }
                  15 |       answer: |
                     |       ^~~~~~
                  hint: see line 2, column 7 of the answer
                """
        ),
        .answer(
            "JSON text with a name twice",
            #"'{"a": 1, "a": 2}'"#,
            prints: """
                content/a.md:15:15: error: the answer is not JSON: the name a is there twice
                  15 |       answer: '{"a": 1, "a": 2}'
                     |               ^~~~~~~~~~~~~~~~~~
                  hint: see line 1, column 10 of the answer
                """
        ),
        .answer(
            "words",
            "Yes.",
            prints: """
                content/a.md:15:15: error: the answer is not JSON: expected a value, got Y
                  15 |       answer: Yes.
                     |               ^~~~
                  hint: see line 1, column 1 of the answer
                """
        ),
        .answer(
            "a name that reaches into objects",
            "{a: 1, constructor: 2}",
            prints: """
                content/a.md:15:35: error: answer: /constructor: is a name that is not allowed
                  15 |       answer: {a: 1, constructor: 2}
                     |                                   ^
                """
        ),
    ]
}
