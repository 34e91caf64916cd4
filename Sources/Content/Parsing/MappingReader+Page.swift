import Diagnostics

extension MappingReader {
    /// The tags; those that come to the same address as an earlier one are left out.
    mutating func tags() -> [Located<String>] {
        var seen: [String: String] = [:]
        var result: [Located<String>] = []
        for tag in list("tags", .line, wanted: "a list of texts", allowsOne: true) {
            let slug = slug(of: tag.value)
            if slug.isEmpty {
                fail(at: tag.position, "the tag '\(tag.value)' has no letter or digit")
            } else if let first = seen.updateValue(tag.value, forKey: slug) {
                let hint = first == tag.value ? nil : "it is the same as '\(first)'"
                warn(at: tag.position, "the tag '\(tag.value)' is given twice", hint: hint)
            } else {
                result.append(tag)
            }
        }
        return result
    }

    /// The author's free values in the order given.
    mutating func extra() -> [ExtraValue] {
        mapping("extra", wanted: "a mapping of names to texts") { reader in
            reader.entries.compactMap { entry in
                guard let value = reader.take(entry), let text = reader.read(value, .text) else {
                    return nil
                }
                return ExtraValue(name: entry.key.value, value: text.value)
            }
        } ?? []
    }
}
