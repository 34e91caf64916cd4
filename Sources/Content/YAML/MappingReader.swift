import Diagnostics
import Yams

/// Reads a YAML mapping key by key and collects what is wrong, so that one look finds it all.
///
/// A key that nobody asks for before `finish` is unknown.
struct MappingReader {
    struct Entry {
        let key: Located<String>
        let node: Node
    }

    let source: YAMLSource

    /// Where the mapping itself is, to mark when a key is missing; nil for a whole file.
    let position: Position?
    let entries: [Entry]
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var knownKeys: [String] = []

    /// Reads a mapping that is the value of a key or an item of a list.
    init(_ mapping: Node.Mapping, at position: Position?, in source: YAMLSource) {
        self.source = source
        self.position = position
        var entries: [Entry] = []
        for (key, value) in mapping {
            let place = source.position(of: key)
            guard case .scalar(let scalar) = key else {
                diagnostics.append(Diagnostic(in: source.file, at: place, "a key must be text"))
                continue
            }
            entries.append(Entry(key: Located(scalar.string, at: place), node: value))
        }
        self.entries = entries
    }

    // MARK: - Problems

    /// Adds an error.
    mutating func fail(at position: Position?, _ message: String, hint: String? = nil) {
        diagnostics.append(Diagnostic(in: source.file, at: position, message, hint: hint))
    }

    /// Adds a warning.
    mutating func warn(at position: Position?, _ message: String, hint: String? = nil) {
        diagnostics.append(Diagnostic(.warning, in: source.file, at: position, message, hint: hint))
    }

    /// Adds an error about a value that is not what it must be.
    mutating func refuse(_ value: YAMLValue, wanted: String) {
        let hint = wanted == "text" && source.isFlow(value.node) ? "put the text in quotes" : nil
        let message = "\(value.subject) must be \(wanted), not \(value.found)"
        fail(at: value.position, message, hint: hint)
    }

    /// Warns of every key that was not asked for.
    ///
    /// - Parameter hint: What to say of a key that is known elsewhere; nil leaves it to the names.
    mutating func finish(hint: (String) -> String? = { _ in nil }) {
        for entry in entries where !knownKeys.contains(entry.key.value) {
            let name = entry.key.value
            warn(
                at: entry.key.position,
                "unknown key '\(name)'",
                hint: hint(name) ?? nameHint(for: name, among: knownKeys, noun: "known keys")
            )
        }
    }

    // MARK: - Values

    /// The value of a key; nil if the key is absent or, with a warning, has nothing after it.
    mutating func value(_ key: String, required: Bool = false) -> YAMLValue? {
        knownKeys.append(key)
        guard let entry = entries.first(where: { $0.key.value == key }) else {
            if required { fail(at: position, "'\(key)' is missing") }
            return nil
        }
        let value = value(of: entry)
        guard value.isEmpty else { return value }
        if required {
            fail(at: entry.key.position, "'\(key)' is empty")
        } else {
            warn(at: entry.key.position, "'\(key)' is empty", hint: "take the line out")
        }
        return nil
    }

    /// The value of an entry, which counts as asked for.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - keepsBlanks: Whether blanks in quotes are something.
    /// - Returns: The value; nil, with a warning, if there is none.
    mutating func take(_ entry: Entry, keepsBlanks: Bool = false) -> YAMLValue? {
        let value = value(of: entry)
        guard keepsBlanks, value.isQuotedBlank else { return self.value(entry.key.value) }
        knownKeys.append(entry.key.value)
        return value
    }

    /// Reads a value of a form; nil, with an error, if it has another one.
    mutating func read<Value>(_ value: YAMLValue, _ form: ValueForm<Value>) -> Located<Value>? {
        guard case .scalar(let scalar) = value.node else {
            refuse(value, wanted: form.wanted)
            return nil
        }
        do throws(ValueProblem) {
            if let read = try form.read(YAMLScalar(scalar)) {
                return Located(read, at: value.position)
            }
            refuse(value, wanted: form.wanted)
        } catch {
            let message = error.message
            let isOfSubject = message.first == "%"
            fail(
                at: value.position,
                isOfSubject ? value.subject + message.dropFirst() : message,
                hint: error.hint
            )
        }
        return nil
    }

    /// The value of a key in a form.
    mutating func one<Value>(
        _ key: String,
        _ form: ValueForm<Value>,
        required: Bool = false
    ) -> Located<Value>? {
        value(key, required: required).flatMap { read($0, form) }
    }

    /// The value of an entry as it stands there.
    func value(of entry: Entry) -> YAMLValue {
        YAMLValue(
            node: entry.node,
            subject: "'\(entry.key.value)'",
            position: source.position(of: entry.node, under: entry.key.position)
        )
    }
}

extension MappingReader {
    /// Takes over what a reader of a part has found.
    fileprivate mutating func adopt(_ inner: MappingReader) {
        diagnostics += inner.diagnostics
    }

    /// Reads a value that is a mapping.
    mutating func mapping<Result>(
        in value: YAMLValue,
        wanted: String = "a mapping",
        _ body: (inout MappingReader) -> Result
    ) -> Result? {
        guard case .mapping(let mapping) = value.node else {
            refuse(value, wanted: wanted)
            return nil
        }
        var inner = MappingReader(mapping, at: value.position, in: source)
        let result = body(&inner)
        adopt(inner)
        return result
    }

    /// The value of a key that is a mapping.
    mutating func mapping<Result>(
        _ key: String,
        wanted: String = "a mapping",
        required: Bool = false,
        _ body: (inout MappingReader) -> Result
    ) -> Result? {
        value(key, required: required).flatMap { mapping(in: $0, wanted: wanted, body) }
    }
}
