import Diagnostics
import Yams

extension MappingReader {
    /// The items of a key's list; empty ones are left out with a warning.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - wanted: What to say if the value is no list.
    ///   - required: Whether the key must be there.
    ///   - canStandAlone: Whether a value that is no list counts as a list of one.
    /// - Returns: The items in their order.
    mutating func items(
        _ key: String,
        wanted: String = "a list",
        required: Bool = false,
        canStandAlone: (YAMLValue) -> Bool = { _ in false }
    ) -> [YAMLValue] {
        guard let value = value(key, required: required) else { return [] }
        guard case .sequence(let sequence) = value.node else {
            if canStandAlone(value) { return [value] }
            refuse(value, wanted: wanted)
            return []
        }
        if required, sequence.isEmpty { fail(at: value.position, "'\(key)' is empty") }
        return sequence.compactMap { item(of: key, $0) }
    }

    /// The items of a key's list, each in a form.
    mutating func list<Value>(
        _ key: String,
        _ form: ValueForm<Value>,
        wanted: String,
        allowsOne: Bool = false
    ) -> [Located<Value>] {
        items(key, wanted: wanted) { allowsOne && $0.isScalar }.compactMap { read($0, form) }
    }

    private mutating func item(of key: String, _ node: Node) -> YAMLValue? {
        let value = YAMLValue(
            node: node,
            subject: "each of '\(key)'",
            position: source.position(of: node)
        )
        guard value.isEmpty else { return value }
        warn(at: value.position, "'\(key)' has an empty item", hint: "take it out")
        return nil
    }
}
