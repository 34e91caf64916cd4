import JSONSchema
import Testing

struct JSONValueTests {
    @Test func `writes in the order given`() {
        let value: JSONValue = [
            "b": "q\"\\\n\t<\u{1}é", "a": [1, true, .null, [:], []], "absent": nil, "z": ["k": "v"],
        ]
        #expect(
            value.compact
                == #"{"b":"q\"\\\n\t\u003c\u0001é","a":[1,true,null,{},[]],"z":{"k":"v"}}"#
        )
        let pretty = String(decoding: (["a": [1], "b": [:]] as JSONValue).pretty, as: UTF8.self)
        #expect(pretty == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}\n")
    }

    @Test func `writes for people without escapes for markup`() {
        let value: JSONValue = ["a": "<b>"]
        #expect(value.readable == "{\n  \"a\": \"<b>\"\n}")
    }

    @Test(arguments: [
        (#"{"a": 1, "b": [2]}"#, #"{"b": [2.0], "a": 1e0}"#, true),
        (#"{"a": 1}"#, #"{"a": 1, "b": null}"#, false),
        ("[1, 2]", "[2, 1]", false), ("0", "false", false), ("\"1\"", "1", false),
        ("null", "null", true), ("\"\u{E9}\"", "\"e\u{301}\"", false),
        ("{\"\u{E9}\": 1}", "{\"e\u{301}\": 1}", false),
    ])
    func `compares as JSON does`(one: String, other: String, isSame: Bool) throws {
        #expect(try (JSONValue(parsing: one) == JSONValue(parsing: other)) == isSame)
    }

    @Test func `keeps the order of members when one changes`() {
        var object: JSONObject = ["a": 1, "b": 2, "c": 3]
        object["b"] = "new"
        object["a"] = nil
        object["d"] = 4
        #expect(JSONValue.object(object + ["e": 5]).compact == #"{"b":"new","c":3,"d":4,"e":5}"#)
    }

    @Test func `finds names that reach into objects`() throws {
        let value = try JSONValue(
            parsing: #"{"a": [{"constructor": {"__proto__": 1}}], "b/c": {}}"#
        )
        #expect(
            value.forbiddenNames.map(\.text) == ["/a/0/constructor", "/a/0/constructor/__proto__"]
        )
    }

    @Test(arguments: [
        ("1", "1"), ("1.0", "1"), ("-0", "0"), ("1e2", "100"), ("0.10", "0.1"),
        ("1e21", "1e+21"), ("1e20", "100000000000000000000"), ("1.5e300", "1.5e+300"),
        ("0.000001", "0.000001"), ("0.0000001", "1e-7"), ("-1.25e-9", "-1.25e-9"),
        ("123456789012345680000", "123456789012345680000"),
        ("9007199254740993", "9007199254740992"),
        ("4.35", "4.35"), ("100.25", "100.25"),
    ])
    func `shows numbers as JavaScript does`(text: String, shown: String) throws {
        #expect(try #require(JSONNumber(text)).shown == shown)
    }

    @Test(arguments: ["", "-", "01", "1.", ".5", "+1", "1e", "0x1", "1_0", "١", " 1", "NaN"])
    func `takes nothing else for a number`(text: String) {
        #expect(JSONNumber(text) == nil)
    }
}
