import Testing

/// What is said of the output of a playground.
@Suite struct OutputMessagesTests {
    @Test(arguments: examples)
    func `says what is wrong in output`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .output(
            "a name in a value that the browser does not read",
            "{mode: json, schema: {type: object, properties: {a: {const: {constructor: 1}}}}}",
            prints: """
                content/a.md:6:85: error: schema: /properties/a/const/constructor: is a name that is \
                not allowed
                  6 |   output: {mode: json, schema: {type: object, properties: {a: {const: {constructor: 1}}}}}
                    |                                                                                     ^
                """
        ),
        .output(
            "no mapping",
            "json",
            prints: """
                content/a.md:6:11: error: 'output' must be a mapping like {mode: text}, not 'json'
                  6 |   output: json
                    |           ^~~~
                """
        ),
        .output(
            "an unknown mode",
            "{mode: jsn, schema: {}}",
            prints: """
                content/a.md:6:18: error: unknown mode 'jsn'
                  6 |   output: {mode: jsn, schema: {}}
                    |                  ^~~
                  hint: did you mean 'json'?
                """
        ),
        .output(
            "an unknown view",
            "{mode: json, schema: {type: object}, view: table}",
            prints: """
                content/a.md:6:54: error: unknown view 'table'
                  6 |   output: {mode: json, schema: {type: object}, view: table}
                    |                                                      ^~~~~
                  hint: known views: form, tree, raw
                """
        ),
        .output(
            "an unknown key",
            "{mode: text, shema: {}}",
            prints: """
                content/a.md:6:24: warning: unknown key 'shema'
                  6 |   output: {mode: text, shema: {}}
                    |                        ^~~~~
                  hint: known keys: mode
                """
        ),
        .output(
            "keys of JSON",
            "{name: n, schema: {}, strict: true, view: form}",
            prints: """
                content/a.md:6:12: error: 'name' is for 'mode: json'
                  6 |   output: {name: n, schema: {}, strict: true, view: form}
                    |            ^~~~

                content/a.md:6:21: error: 'schema' is for 'mode: json'
                  6 |   output: {name: n, schema: {}, strict: true, view: form}
                    |                     ^~~~~~

                content/a.md:6:33: error: 'strict' is for 'mode: json'
                  6 |   output: {name: n, schema: {}, strict: true, view: form}
                    |                                 ^~~~~~

                content/a.md:6:47: error: 'view' is for 'mode: json'
                  6 |   output: {name: n, schema: {}, strict: true, view: form}
                    |                                               ^~~~
                """
        ),
        .output(
            "keys of a schema",
            """
            {mode: json, name: n, strict: true}
            system: Answer in JSON.
            """,
            prints: """
                content/a.md:6:24: error: 'name' is for answers with a 'schema'
                  6 |   output: {mode: json, name: n, strict: true}
                    |                        ^~~~

                content/a.md:6:33: error: 'strict' is for answers with a 'schema'
                  6 |   output: {mode: json, name: n, strict: true}
                    |                                 ^~~~~~
                """
        ),
        .output(
            "JSON without a word of it",
            "{mode: json}",
            prints: """
                content/a.md:6:3: error: without a schema, 'system' or 'prompt' must have the word \
                JSON
                  6 |   output: {mode: json}
                    |   ^~~~~~
                  hint: say in the prompt that the answer is to be JSON, or give a schema
                """
        ),
        .output(
            "a name that is none",
            "{mode: json, name: my schema, schema: {type: object}}",
            prints: """
                content/a.md:6:30: error: 'name' must be at most 64 letters, digits, '_' and '-', \
                not 'my schema'
                  6 |   output: {mode: json, name: my schema, schema: {type: object}}
                    |                              ^~~~~~~~~
                """
        ),
        .output(
            "a text for a schema",
            "{mode: json, schema: object}",
            prints: """
                content/a.md:6:32: error: 'schema' must be a JSON schema like {type: object, \
                properties: …}, not 'object'
                  6 |   output: {mode: json, schema: object}
                    |                                ^~~~~~
                """
        ),
        .output(
            "a schema that is none",
            """

              mode: json
              schema:
                type: objct
                properties:
                  a: {type: strng}
            """,
            prints: """
                content/a.md:9:13: error: schema: /type: is not one of: string, number, integer, \
                boolean, object, array, null
                  9 |       type: objct
                    |             ^~~~~

                content/a.md:11:19: error: schema: /properties/a/type: is not one of: string, \
                number, integer, boolean, object, array, null
                  11 |         a: {type: strng}
                     |                   ^~~~~
                """
        ),
        .output(
            "a keyword that is not checked",
            "{mode: json, schema: {type: object, patternProperties: {}}}",
            prints: """
                content/a.md:6:66: warning: schema: /patternProperties: is not checked here
                  6 |   output: {mode: json, schema: {type: object, patternProperties: {}}}
                    |                                                                  ^~
                """
        ),
        .output(
            "a reference to nothing",
            ##"{mode: json, schema: {$ref: "#/$defs/a"}}"##,
            prints: """
                content/a.md:6:39: error: schema: /$ref: points to no schema in here: #/$defs/a
                  6 |   output: {mode: json, schema: {$ref: "#/$defs/a"}}
                    |                                       ^~~~~~~~~~~
                """
        ),
        .output(
            "a pattern that is none",
            #"{mode: json, schema: {type: object, properties: {a: {pattern: "(a"}}}}"#,
            prints: """
                content/a.md:6:73: error: schema: /properties/a/pattern: is not a valid pattern
                  6 |   output: {mode: json, schema: {type: object, properties: {a: {pattern: \
                "(a"}}}}
                    |                                                                         ^~~~
                """
        ),
        .output(
            "a strict schema",
            """

              mode: json
              strict: true
              schema:
                type: object
                properties:
                  a: {type: string}
                  b:
                    type: object
                    properties: {c: {type: string}}
                    required: [c]
                required: [b, d]
            """,
            prints: """
                content/a.md:9:5: error: schema: needs "additionalProperties": false
                  9 |     schema:
                    |     ^~~~~~

                content/a.md:12:12: error: schema: /properties/a: is not in "required"
                  12 |         a: {type: string}
                     |            ^~~~~~~~~~~~~~

                content/a.md:13:9: error: schema: /properties/b: needs "additionalProperties": false
                  13 |         b:
                     |         ^

                content/a.md:17:21: error: schema: /required/1: names "d", which is not in \
                "properties"
                  17 |       required: [b, d]
                     |                     ^
                """
        ),
        .output(
            "a strict schema of a list",
            "{mode: json, strict: true, schema: {type: array}}",
            prints: """
                content/a.md:6:46: error: schema: needs "type": "object" at the root
                  6 |   output: {mode: json, strict: true, schema: {type: array}}
                    |                                              ^~~~~~~~~~~~~
                """
        ),
        .output(
            "what JSON cannot hold",
            #"{mode: json, schema: {type: object, [a]: b, maximum: .inf, title: "a\u0007"}}"#,
            prints: #"""
                content/a.md:6:47: error: a key must be text
                  6 |   output: {mode: json, schema: {type: object, [a]: b, maximum: .inf, title: \#
                "a\u0007"}}
                    |                                               ^~~

                content/a.md:6:64: error: '.inf' is not a number of JSON
                  6 |   output: {mode: json, schema: {type: object, [a]: b, maximum: .inf, title: \#
                "a\u0007"}}
                    |                                                                ^~~~

                content/a.md:6:77: error: the text has the control character U+0007
                  6 |   output: {mode: json, schema: {type: object, [a]: b, maximum: .inf, title: \#
                "a\u0007"}}
                    |                                                                             \#
                ^~~~~~~~~
                """#
        ),
    ]
}
