import Diagnostics
import JSONSchema
import Testing

@testable import Content

/// How YAML becomes JSON, by the core schema of YAML 1.2.
struct YAMLJSONTests {
    @Test(arguments: [
        ("", "null"), ("~", "null"), ("null", "null"), ("NULL", "null"), ("nUll", "\"nUll\""),
        ("true", "true"), ("True", "true"), ("FALSE", "false"), ("yes", "\"yes\""),
        ("on", "\"on\""), ("0", "0"), ("-12", "-12"), ("+7", "7"), ("007", "7"), ("-0", "-0"),
        ("0o17", "15"), ("0x1F", "31"), ("0x", "\"0x\""), ("0o8", "\"0o8\""), ("0b1", "\"0b1\""),
        ("1.50", "1.50"), (".5", "0.5"), ("-.5", "-0.5"), ("1.", "1"), ("1e3", "1e3"),
        ("1.5E-3", "1.5e-3"), ("+.5e+2", "0.5e+2"), (".", "\".\""), ("-", "\"-\""),
        ("1_000", "\"1_000\""), ("1,5", "\"1,5\""), ("2026-01-31", "\"2026-01-31\""),
        ("12345678901234567890", "12345678901234567890"), ("١", "\"١\""), ("1e", "\"1e\""),
        ("0.10.2", "\"0.10.2\""), ("a", "\"a\""), ("inf", "\"inf\""),
    ])
    func `reads a text without quotes`(text: String, json: String) throws {
        #expect(try #require(YAMLScalar(plain: text).json).compact == json)
    }

    @Test(arguments: [".inf", "-.Inf", "+.INF", ".nan", ".NaN", "1e999"])
    func `refuses numbers that JSON does not have`(text: String) {
        #expect(YAMLScalar(plain: text).json == nil)
    }

    @Test(arguments: ["5", "true", "null", "~", ".inf", ""])
    func `keeps a text in quotes`(text: String) {
        #expect(YAMLScalar(quoted: text).json == .string(text))
    }

    @Test func `knows where every part stands`() throws {
        let yaml = """
            schema:
              type: object
              "a/b": [1, {c: "x"}]
              d: |
                text
              e:
            """
        var reader = try MappingReader(parsing: yaml, file: "f", firstLine: 10, position: nil)
        let value = reader.value("schema")
        let read = reader.json(try #require(value))
        let json = try #require(read)
        #expect(
            json.value.compact
                == #"{"type":"object","a/b":[1,{"c":"x"}],"d":"text\n","e":null}"#
        )
        let places = ["", "/type", "/a~1b", "/a~1b/0", "/a~1b/1/c", "/d", "/none/deep"].map {
            let position = json.position(of: JSONPointer(text: $0))
            return "\(position.line):\(position.column)"
        }
        #expect(places == ["10:1", "11:9", "12:10", "12:11", "12:18", "13:3", "10:1"])
    }
}
