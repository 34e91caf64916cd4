/// The path and the query of a request, as they were sent.
struct RequestTarget: Hashable, Sendable {
    /// Still percent-encoded; begins with `/`.
    var path: String

    /// What follows the first `?`; nil if there is none.
    var query: String?

    /// Reads the origin form of a target (RFC 9112 section 3.2.1); nil for any other form.
    init?(_ text: String) {
        guard text.hasPrefix("/") else { return nil }
        guard let mark = text.firstIndex(of: "?") else {
            path = text
            return
        }
        path = String(text[..<mark])
        query = String(text[text.index(after: mark)...])
    }
}
