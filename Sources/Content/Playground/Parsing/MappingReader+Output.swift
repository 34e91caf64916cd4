import Diagnostics
import JSONSchema

/// What answers are to be, and whether that could be read, so that other parts can be held to it.
struct ReadOutput {
    var output = Playground.Output(mode: .markdown, isStrict: false, view: .form)
    var isSound = true
}

extension MappingReader {
    /// What the answers of a playground are to be.
    mutating func output() -> ReadOutput {
        mapping("output", wanted: "a mapping like {mode: text}") { reader in
            let form: ValueForm<Playground.Output.Mode> = .word("mode")
            let mode = reader.has("mode") ? reader.one("mode", form)?.value : .markdown
            var read = ReadOutput()
            // What else there may be depends on a mode that nobody knows.
            guard let mode else { return ReadOutput(isSound: false) }
            read.output.mode = mode
            if mode == .json {
                reader.readStructure(of: &read)
            } else {
                reader.refuse(["name", "schema", "strict", "view"], outside: "'mode: json'")
            }
            reader.finish()
            return read
        } ?? ReadOutput(isSound: !has("output"))
    }

    private mutating func readStructure(of read: inout ReadOutput) {
        read.output.view = one("view", .word("view"))?.value ?? .form
        guard has("schema") else {
            refuse(["name", "strict"], outside: "answers with a 'schema'")
            return
        }
        read.output.name = one("name", .schemaName)?.value
        read.output.isStrict = one("strict", .boolean)?.value ?? false
        read.output.schema = schema(isStrict: read.output.isStrict)
        read.isSound = read.output.schema != nil
    }

    /// The schema, if it is one; whatever it lacks is said where it lacks it.
    private mutating func schema(isStrict: Bool) -> JSONValue? {
        guard let value = value("schema") else { return nil }
        guard value.isMapping else {
            refuse(value, wanted: "a JSON schema like {type: object, properties: …}")
            return nil
        }
        guard let schema = json(value) else { return nil }
        let problems = Schema(schema.value).problems(isStrict: isStrict, isForGroq: isStrict)
        refuseNames(in: schema, of: "schema", except: problems.map(\.path))
        for problem in problems {
            let place = schema.position(of: problem.path)
            if problem.isWarning {
                warn(at: place, problem.message(in: "schema"))
            } else {
                fail(at: place, problem.message(in: "schema"))
            }
        }
        return problems.contains { !$0.isWarning } ? nil : schema.value
    }
}

extension SchemaProblem {
    /// The whole message: the value's name, the way into it, and what is wrong there.
    func message(in name: String) -> String {
        path == .root ? "\(name): \(message)" : "\(name): \(path.text): \(message)"
    }
}
