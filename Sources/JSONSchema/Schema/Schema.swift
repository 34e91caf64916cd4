/// A JSON Schema, as far as language models are given one (draft 2020-12).
///
/// `templates/assets/js/playground/schema/` says the same, in the same words, in the browser; the
/// cases that hold the two together are in `Tests/SchemaCases`.
package struct Schema: Sendable {
    let root: JSONValue

    /// Takes a schema, well-formed or not.
    package init(_ root: JSONValue) {
        self.root = root
    }

    /// What in a value does not fit the schema.
    package func problems(of value: JSONValue) -> [SchemaProblem] {
        var validator = Validator(SchemaPlaces(of: root))
        let problems = validator.problems(of: value, by: root, at: .root)
        let isCut = validator.isCut ? [SchemaProblem(.root, "is too large to check in full")] : []
        return (problems + isCut).distinct
    }

    /// What is wrong with the schema itself.
    ///
    /// - Parameters:
    ///   - isStrict: Whether the API is to hold every answer to it; what it asks for that are errors
    ///     then, else warnings.
    ///   - isForGroq: Whether the schema is for a language model at all.
    /// - Returns: The problems, with the ways to their places in the schema.
    package func problems(isStrict: Bool, isForGroq: Bool = true) -> [SchemaProblem] {
        let mistakes = Schema(.ofSchemas).problems(of: root)
        guard mistakes.isEmpty else { return mistakes }
        let places = SchemaPlaces(of: root)
        let groq = isForGroq ? StructuredOutputCheck(places, isStrict: isStrict).problems : []
        return (KeywordCheck(places).problems + ReferenceCheck(places).problems + groq).distinct
    }
}
