/// A header of a response.
package struct HostHeader: Hashable, Sendable {
    /// In lower case.
    package var name: String

    /// Without line breaks.
    package var value: String

    /// Takes a name in lower case and a value.
    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
