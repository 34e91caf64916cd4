/// A start tag of a page, with the attributes that it has.
struct HTMLTag: Sendable {
    /// The element's name in lower case.
    var name: String

    /// The values by the attributes' names in lower case, character references resolved.
    var attributes: [String: String]

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// The words of an attribute such as `rel` or `class`, in lower case.
    func words(of attribute: String) -> [String] {
        (attributes[attribute] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
            .map(String.init)
    }
}
