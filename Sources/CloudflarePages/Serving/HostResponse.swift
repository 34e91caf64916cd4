/// The host's answer to a request.
package struct HostResponse: Hashable, Sendable {
    package var status: Int

    /// In the order in which they are sent; names are in lower case.
    package var headers: [HostHeader]
    package var body: HostBody

    /// Why this is the answer.
    package var decision: HostDecision

    /// The first value of a header, by its name in lower case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }
}
