import JSONSchema
import Testing

struct JSONReaderTests {
    @Test(arguments: [
        ("{}", "{}"), (" [ ] ", "[]"), ("\t\r\n-0.10e+5 ", "-0.10e+5"), ("null", "null"),
        (#"{"b": [true, false], "a": {"": ""}}"#, #"{"b":[true,false],"a":{"":""}}"#),
        (#""\" \\ \/ \b\f\n\r\t \u00e9 \ud83d\ude42 🙂""#, #""\" \\ / \b\f\n\r\t é 🙂 🙂""#),
        ("12345678901234567890.5", "12345678901234567890.5"),
        ("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]"),
    ])
    func `reads what RFC 8259 allows, and writes the same`(text: String, written: String) throws {
        #expect(try JSONValue(parsing: text).compact == written)
    }

    @Test(arguments: [
        ("", "1:1 there is nothing in it"),
        (" \n ", "1:1 there is nothing in it"),
        ("{} x", "1:4 expected the end, got x"),
        ("[1,]", "1:4 expected a value, got ]"),
        ("[1\n 2]", "2:2 expected a comma or ], got 2"),
        ("{\"a\": 1", "1:8 it ends too early"),
        ("{\"a\" 1}", "1:6 expected a colon, got 1"),
        ("{a: 1}", "1:2 expected a name in double quotes, got a"),
        ("{\"a\": 1,\n \"a\": 2}", "2:2 the name a is there twice"),
        ("'a'", "1:1 expected a value, got '"),
        ("nul", "1:1 expected a value, got n"),
        ("truey", "1:1 expected a value, got t"),
        ("NaN", "1:1 expected a value, got N"),
        ("01", "1:1 expected a value, got 0"),
        ("1.", "1:1 expected a value, got 1"),
        (".5", "1:1 expected a value, got ."),
        ("+1", "1:1 expected a value, got +"),
        ("-", "1:1 expected a value, got -"),
        ("1e400", "1:1 the number is too large"),
        ("[\"é", "1:2 the text that begins here has no end"),
        ("\"a\nb\"", "1:1 the text that begins here has no end"),
        ("\"a\tb\"", "1:3 a control character stands in a text"),
        (#""é\q""#, #"1:3 there is no escape \q"#),
        (#""\u12g4""#, #"1:2 there is no escape \u"#),
        (#""\ud83d""#, "1:2 the escape is half a character"),
        (#""\ude42\ud83d""#, "1:2 the escape is half a character"),
        ("[1,\n\n", "3:1 it ends too early"),
        ("\u{FEFF}1", "1:1 expected a value, got \u{FEFF}"),
    ])
    func `says where a text is no JSON`(text: String, message: String) throws {
        let error = try #require(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
        #expect("\(error.line):\(error.column) \(error.message)" == message)
    }

    @Test func `refuses to go too deep`() throws {
        let text = String(repeating: "[", count: 100_000)
        let error = try #require(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
        #expect(error.message == "it is nested more than 500 levels deep")
    }
}
