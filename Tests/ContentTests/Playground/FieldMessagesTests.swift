import Testing

/// What is said of the fields of a form.
@Suite struct FieldMessagesTests {
    @Test(arguments: examples)
    func `says what is wrong in a field`(example: Example) {
        #expect(example.output == example.expected)
    }

    private static let examples: [Example] = [
        .field(
            "a default beside a range that is none",
            "[{id: a, label: A, type: number, min: 10, max: 1, default: 5}]",
            prints: """
                content/a.md:6:58: error: 'max' is 1, but 'min' is 10
                  6 |   fields: [{id: a, label: A, type: number, min: 10, max: 1, default: 5}]
                    |                                                          ^
                """
        ),
        .field(
            "a default beside an option that cannot be read",
            "[{id: a, label: A, type: select, options: [{value: x}, b], default: x}]",
            prints: """
                content/a.md:6:54: error: 'label' is missing
                  6 |   fields: [{id: a, label: A, type: select, options: [{value: x}, b], default: x}]
                    |                                                      ^~~~~~~~~~
                """
        ),
        .field(
            "a type with a sign of its own",
            "[{id: a, label: A, type: 'te%t'}]",
            prints: """
                content/a.md:6:36: error: unknown type 'te%t'
                  6 |   fields: [{id: a, label: A, type: 'te%t'}]
                    |                                    ^~~~~~
                  hint: did you mean 'text'?
                """
        ),
        .field(
            "no list",
            "{id: a}",
            prints: """
                content/a.md:6:11: error: 'fields' must be a list of fields, not a mapping
                  6 |   fields: {id: a}
                    |           ^~~~~~~
                """
        ),
        .field(
            "a text for a field",
            "[a]",
            prints: """
                content/a.md:6:12: error: each of 'fields' must be a mapping with id, label and \
                type, not 'a'
                  6 |   fields: [a]
                    |            ^
                """
        ),
        .field(
            "no id and no label",
            "[{type: text}]",
            prints: """
                content/a.md:6:12: error: 'id' is missing
                  6 |   fields: [{type: text}]
                    |            ^~~~~~~~~~~~

                content/a.md:6:12: error: 'label' is missing
                  6 |   fields: [{type: text}]
                    |            ^~~~~~~~~~~~
                """
        ),
        .field(
            "an id that is no name",
            "[{id: Due Date, label: D}]",
            prints: """
                content/a.md:6:17: error: 'id' must be lower-case letters, digits and '_' behind a \
                letter, not 'Due Date'
                  6 |   fields: [{id: Due Date, label: D}]
                    |                 ^~~~~~~~
                  hint: did you mean 'due_date'?
                """
        ),
        .field(
            "an id of signs",
            #"[{id: "???", label: D}]"#,
            prints: """
                content/a.md:6:17: error: 'id' must be lower-case letters, digits and '_' behind a \
                letter, not '???'
                  6 |   fields: [{id: "???", label: D}]
                    |                 ^~~~~
                """
        ),
        .field(
            "an id of browsers",
            "[{id: constructor, label: D}]",
            prints: """
                content/a.md:6:17: error: 'id' must not be 'constructor', which means something to \
                browsers
                  6 |   fields: [{id: constructor, label: D}]
                    |                 ^~~~~~~~~~~
                """
        ),
        .field(
            "an id twice",
            """

              - {id: a, label: A}
              - {id: a, label: B}
            """,
            prints: """
                content/a.md:8:12: error: the field 'a' is given twice
                  8 |     - {id: a, label: B}
                    |            ^
                  hint: it is first given on line 7
                """
        ),
        .field(
            "an unknown type",
            "[{id: a, label: A, type: textaera, rows: 3}]",
            prints: """
                content/a.md:6:36: error: unknown type 'textaera'
                  6 |   fields: [{id: a, label: A, type: textaera, rows: 3}]
                    |                                    ^~~~~~~~
                  hint: did you mean 'textarea'?
                """
        ),
        .field(
            "an unknown key",
            "[{id: a, label: A, requried: true}]",
            prints: """
                content/a.md:6:30: warning: unknown key 'requried'
                  6 |   fields: [{id: a, label: A, requried: true}]
                    |                              ^~~~~~~~
                  hint: did you mean 'required'?
                """
        ),
        .field(
            "keys of other types",
            "[{id: a, label: A, min: 1, options: [b], rows: 2, accept: .md}]",
            prints: """
                content/a.md:6:30: error: 'min' is for fields of type number, not text
                  6 |   fields: [{id: a, label: A, min: 1, options: [b], rows: 2, accept: .md}]
                    |                              ^~~

                content/a.md:6:38: error: 'options' is for fields of type select, not text
                  6 |   fields: [{id: a, label: A, min: 1, options: [b], rows: 2, accept: .md}]
                    |                                      ^~~~~~~

                content/a.md:6:52: error: 'rows' is for fields of type textarea, not text
                  6 |   fields: [{id: a, label: A, min: 1, options: [b], rows: 2, accept: .md}]
                    |                                                    ^~~~

                content/a.md:6:61: error: 'accept' is for fields of type file, not text
                  6 |   fields: [{id: a, label: A, min: 1, options: [b], rows: 2, accept: .md}]
                    |                                                             ^~~~~~
                """
        ),
        .field(
            "keys of a text on a select",
            "[{id: a, label: A, type: select, options: [b], maxlength: 5, placeholder: P}]",
            prints: """
                content/a.md:6:58: error: 'maxlength' is for fields of type text, textarea, file, \
                not select
                  6 |   fields: [{id: a, label: A, type: select, options: [b], maxlength: 5, \
                placeholder: P}]
                    |                                                          ^~~~~~~~~

                content/a.md:6:72: error: 'placeholder' is for fields of type text, textarea, \
                number, not select
                  6 |   fields: [{id: a, label: A, type: select, options: [b], maxlength: 5, \
                placeholder: P}]
                    |                                                                        \
                ^~~~~~~~~~~
                """
        ),
        .field(
            "a default of a file",
            "[{id: a, label: A, type: file, default: x}]",
            prints: """
                content/a.md:6:42: error: 'default' is for fields of type text, textarea, select, \
                number, checkbox, not file
                  6 |   fields: [{id: a, label: A, type: file, default: x}]
                    |                                          ^~~~~~~
                """
        ),
        .field(
            "a select without options",
            "[{id: a, label: A, type: select, default: b}]",
            prints: """
                content/a.md:6:12: error: 'options' is missing
                  6 |   fields: [{id: a, label: A, type: select, default: b}]
                    |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                """
        ),
        .field(
            "a select with an empty list of options",
            "[{id: a, label: A, type: select, options: []}]",
            prints: """
                content/a.md:6:53: error: 'options' is empty
                  6 |   fields: [{id: a, label: A, type: select, options: []}]
                    |                                                     ^~
                """
        ),
        .field(
            "options that are none",
            "[{id: a, label: A, type: select, options: [b, {value: c}, [d], b]}]",
            prints: """
                content/a.md:6:57: error: 'label' is missing
                  6 |   fields: [{id: a, label: A, type: select, options: [b, {value: c}, [d], b]}]
                    |                                                         ^~~~~~~~~~

                content/a.md:6:69: error: each of 'options' must be a text or {value: …, label: \
                …}, not a list
                  6 |   fields: [{id: a, label: A, type: select, options: [b, {value: c}, [d], b]}]
                    |                                                                     ^~~

                content/a.md:6:74: error: the option 'b' is given twice
                  6 |   fields: [{id: a, label: A, type: select, options: [b, {value: c}, [d], b]}]
                    |                                                                          ^
                """
        ),
        .field(
            "a default that is no option",
            "[{id: a, label: A, type: select, options: [short, full], default: shrot}]",
            prints: """
                content/a.md:6:77: error: 'default' must be one of the options, not 'shrot'
                  6 |   fields: [{id: a, label: A, type: select, options: [short, full], default: \
                shrot}]
                    |                                                                             \
                ^~~~~
                  hint: did you mean 'short'?
                """
        ),
        .field(
            "a default that is longer than allowed",
            "[{id: a, label: A, maxlength: 3, default: four}]",
            prints: """
                content/a.md:6:53: error: 'default' has 4 characters, but 'maxlength' is 3
                  6 |   fields: [{id: a, label: A, maxlength: 3, default: four}]
                    |                                                     ^~~~
                """
        ),
        .field(
            "a default that is no number",
            "[{id: a, label: A, type: number, default: many}]",
            prints: """
                content/a.md:6:53: error: 'default' must be a number, not 'many'
                  6 |   fields: [{id: a, label: A, type: number, default: many}]
                    |                                                     ^~~~
                """
        ),
        .field(
            "a default below the least",
            "[{id: a, label: A, type: number, min: 1, max: 9, default: 0}]",
            prints: """
                content/a.md:6:69: error: 'default' must be a number from 1 to 9, not '0'
                  6 |   fields: [{id: a, label: A, type: number, min: 1, max: 9, default: 0}]
                    |                                                                     ^
                """
        ),
        .field(
            "a default above the most",
            "[{id: a, label: A, type: number, max: 9, default: 10}]",
            prints: """
                content/a.md:6:61: error: 'default' must be a number of at most 9, not '10'
                  6 |   fields: [{id: a, label: A, type: number, max: 9, default: 10}]
                    |                                                             ^~
                """
        ),
        .field(
            "a default between steps",
            "[{id: a, label: A, type: number, min: 1, step: 0.5, default: 1.2}]",
            prints: """
                content/a.md:6:72: error: 'default' must go in steps of 0.5 from 1, and '1.2' does \
                not
                  6 |   fields: [{id: a, label: A, type: number, min: 1, step: 0.5, default: 1.2}]
                    |                                                                        ^~~
                """
        ),
        .field(
            "a fraction where whole numbers are asked for",
            "[{id: a, label: A, type: number, min: 1, step: 1, default: 1.5}]",
            prints: """
                content/a.md:6:70: error: 'default' must be a whole number of at least 1, not '1.5'
                  6 |   fields: [{id: a, label: A, type: number, min: 1, step: 1, default: 1.5}]
                    |                                                                      ^~~
                """
        ),
        .field(
            "a default of a checkbox",
            "[{id: a, label: A, type: checkbox, default: yes}]",
            prints: """
                content/a.md:6:55: error: 'default' must be true or false, not 'yes'
                  6 |   fields: [{id: a, label: A, type: checkbox, default: yes}]
                    |                                                       ^~~
                  hint: write true
                """
        ),
        .field(
            "a range that is none",
            "[{id: a, label: A, type: number, min: 5, max: 1}]",
            prints: """
                content/a.md:6:57: error: 'max' is 1, but 'min' is 5
                  6 |   fields: [{id: a, label: A, type: number, min: 5, max: 1}]
                    |                                                         ^
                """
        ),
        .field(
            "limits that are none",
            "[{id: a, label: A, type: number, min: low, step: 0}]",
            prints: """
                content/a.md:6:49: error: 'min' must be a number, not 'low'
                  6 |   fields: [{id: a, label: A, type: number, min: low, step: 0}]
                    |                                                 ^~~

                content/a.md:6:60: error: 'step' must be a number above 0, not '0'
                  6 |   fields: [{id: a, label: A, type: number, min: low, step: 0}]
                    |                                                            ^
                """
        ),
        .field(
            "lengths that are none",
            "[{id: a, label: A, type: textarea, maxlength: -1, rows: 0}]",
            prints: """
                content/a.md:6:57: error: 'maxlength' must be a whole number of at least 1, not '-1'
                  6 |   fields: [{id: a, label: A, type: textarea, maxlength: -1, rows: 0}]
                    |                                                         ^~

                content/a.md:6:67: error: 'rows' must be a whole number of at least 1, not '0'
                  6 |   fields: [{id: a, label: A, type: textarea, maxlength: -1, rows: 0}]
                    |                                                                   ^
                """
        ),
        .field(
            "an ending without a point",
            "[{id: a, label: A, type: file, accept: [md, .txt]}]",
            prints: """
                content/a.md:6:51: error: each of 'accept' must be an ending like .md, not 'md'
                  6 |   fields: [{id: a, label: A, type: file, accept: [md, .txt]}]
                    |                                                   ^~
                """
        ),
    ]
}
