import Diagnostics

extension MappingReader {
    /// Refuses names that stand in a list more than once.
    mutating func refuseRepeats(of noun: String, _ names: [Located<String>]) {
        var places: [String: Position] = [:]
        for name in names {
            guard let first = places[name.value] else {
                places[name.value] = name.position
                continue
            }
            let hint =
                first.line == name.position.line
                ? nil : "it is first given on line \(first.line)"
            fail(at: name.position, "the \(noun) '\(name.value)' is given twice", hint: hint)
        }
    }

    /// Refuses keys that have no meaning beside another one's value, and reads them no more.
    ///
    /// - Parameters:
    ///   - keys: The keys.
    ///   - condition: What they need, to complete "'min' is for …".
    /// - Returns: Whether none of them is there.
    @discardableResult
    mutating func refuse(_ keys: [String], outside condition: String) -> Bool {
        let found = entries.filter { keys.contains($0.key.value) }
        for entry in found {
            _ = take(entry)
            fail(at: entry.key.position, "'\(entry.key.value)' is for \(condition)")
        }
        return found.isEmpty
    }

    /// Whether a key is there, with a value or without.
    func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

    /// Whether a key is there with something behind it.
    func holds(_ key: String) -> Bool {
        entries.contains { $0.key.value == key && !value(of: $0).isEmpty }
    }
}

extension ValueForm where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// One of some words.
    ///
    /// - Parameter noun: What such a word is called.
    /// - Returns: A form for the words.
    static func word(_ noun: String) -> ValueForm {
        let names = Value.allCases.map(\.rawValue)
        return ValueForm(noun) { scalar throws(ValueProblem) in
            if let value = Value(rawValue: scalar.text) { return value }
            throw ValueProblem(
                "unknown \(noun) '\(scalar.text)'",
                hint: nameHint(for: scalar.text, among: names, noun: "known \(noun)s")
            )
        }
    }
}

extension ValueForm<Int> {
    /// A number of things, of which there must be some.
    static let positive = ValueForm("a whole number of at least 1") { scalar in
        Int(scalar.text).flatMap { $0 >= 1 ? $0 : nil }
    }
}
