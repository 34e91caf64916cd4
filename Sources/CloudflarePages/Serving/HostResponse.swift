/// The host's answer to a request.
package struct HostResponse: Hashable, Sendable {
    /// The status code (RFC 9110 section 15).
    package var status: Int

    /// In the order in which they are sent; names are in lower case.
    package var headers: [HostHeader]

    /// Nothing for HEAD, whatever GET would get.
    package var body: HostBody

    /// Why this is the answer.
    package var decision: HostDecision

    /// The first value of a header, by its name in lower case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }
}
