/// What is known of the API's models (`content/models.yaml`), and when it was looked up.
package struct ModelTable: Sendable {
    /// The file that the table is read from.
    package static let path = "content/models.yaml"

    /// The day on which it was looked up.
    package var checked: Day

    /// Where it was looked up: addresses, or words.
    package var sources: [String]

    /// The rows in their order.
    package var models: [LanguageModel]
}

extension ModelTable {
    /// The model of that id.
    package subscript(id: String) -> LanguageModel? { models.first { $0.id == id } }
}
