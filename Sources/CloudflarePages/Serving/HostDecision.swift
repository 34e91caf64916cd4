/// Why an answer is as it is, for people who look after a site.
package struct HostDecision: Hashable, Sendable {
    /// A rule of status 200 that changed the path before the reason was looked for.
    package var rewrite: HostRedirect?

    /// What decided in the end.
    package var reason: HostReason

    /// Whether the client has the file already.
    package var isNotModified = false

    /// The lines of the rules of `_headers` that match the request.
    package var headerLines: [Int] = []
}

extension HostDecision: CustomStringConvertible {
    /// For example `_redirects:3 /old -> /new 301; _headers:1`.
    package var description: String {
        let steps = [rewrite?.description, reason.description].compactMap(\.self)
        let lines = headerLines.map(String.init).joined(separator: ",")
        return steps.joined(separator: ", then ") + (isNotModified ? ", not modified" : "")
            + (lines.isEmpty ? "" : "; _headers:\(lines)")
    }
}
