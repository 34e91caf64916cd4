/// The definition of a footnote found in a text; its body is among the document's first blocks.
struct Footnote {
    /// The label as it is written.
    var label: String

    /// The line of the text that begins it, from 1.
    var line: Int

    /// The form in which labels are compared.
    var key: String { Self.key(label) }

    /// The form in which labels are compared: without regard to case.
    static func key(_ label: String) -> String {
        label.lowercased()
    }
}
