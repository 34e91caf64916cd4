/// A place in a document where a template of the site puts something: a fence whose info string begins
/// with `vibes:`.
package struct EmbeddedBlock: Hashable, Sendable {
    /// What an info string begins with that asks for a block.
    static let sign = "vibes:"

    /// The name of the template.
    package var name: String

    /// What the author says beside the name, in order.
    package var options: [Option] = []

    /// What stands in the fence.
    package var text: String

    /// Where in the HTML, in UTF-8 bytes, the block belongs.
    package var offset: Int
    package var place: MarkdownPlace

    /// A word of the form `name=value`; the value is empty if there is none.
    package struct Option: Hashable, Sendable {
        package var name: String
        package var value: String
    }
}
