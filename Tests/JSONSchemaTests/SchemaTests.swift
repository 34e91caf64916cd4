import JSONSchema
import Testing

struct SchemaTests {
    @Test(arguments: try SchemaCase.all(in: "validate.json"))
    func `says what does not fit`(example: SchemaCase) throws {
        let value = try #require(example.members["value"])
        #expect(example.schema.problems(of: value).lines == example.expected)
    }

    @Test(arguments: try SchemaCase.all(in: "schema.json"))
    func `says what is wrong with a schema`(example: SchemaCase) {
        let problems = example.schema.problems(
            isStrict: example.members["strict"]?.bool ?? false,
            isForGroq: example.members["isForGroq"]?.bool ?? true
        )
        #expect(problems.lines == example.expected)
    }
}
