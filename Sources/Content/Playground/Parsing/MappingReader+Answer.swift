import Diagnostics
import JSONSchema

extension MappingReader {
    /// The recorded answer of an example.
    mutating func answer(_ expected: ReadOutput) -> String? {
        guard let value = value("answer") else { return nil }
        guard expected.output.mode == .json else {
            return expected.isSound ? read(value, .text)?.value : nil
        }
        guard value.isScalar else {
            guard let answer = json(value) else { return nil }
            check(answer, expected)
            return answer.value.readable
        }
        guard let text = read(value, .text), let json = parse(text) else { return nil }
        check(PlacedJSON(json, places: [.root: value.position]), expected)
        return text.value
    }

    /// Reads an answer that is given as JSON text.
    private mutating func parse(_ text: Located<String>) -> JSONValue? {
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: text.value)
        } catch {
            fail(
                at: text.position,
                "the answer is not JSON: \(error.message)",
                hint: "see line \(error.line), column \(error.column) of the answer"
            )
            return nil
        }
    }

    /// Holds an answer against its schema; without one, any object will do.
    private mutating func check(_ answer: PlacedJSON, _ expected: ReadOutput) {
        refuseNames(in: answer, of: "answer")
        guard expected.isSound else { return }
        let schema = Schema(expected.output.schema ?? ["type": "object"])
        for problem in schema.problems(of: answer.value) {
            fail(at: answer.position(of: problem.path), problem.message(in: "answer"))
        }
    }

    /// Refuses names of members that the page's script does not read.
    ///
    /// - Parameters:
    ///   - json: What may have such names.
    ///   - name: What messages call it.
    ///   - known: The places of which something has been said already.
    mutating func refuseNames(
        in json: PlacedJSON,
        of name: String,
        except known: [JSONPointer] = []
    ) {
        for path in json.value.forbiddenNames where !known.contains(path) {
            fail(
                at: json.position(of: path),
                "\(name): \(path.text): is a name that is not allowed"
            )
        }
    }
}
