extension ValueForm<String> {
    /// Scheme and host of the site; a final slash is dropped.
    static let baseURL = ValueForm("an address like https://52vibes.dev") {
        scalar throws(ValueProblem) in
        let text = scalar.text.dropLast(while: { $0 == "/" })
        let isSecure = text.hasPrefix("https://")
        let authority = text.dropFirst(isSecure ? 8 : 7)
        let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard isSecure || text.hasPrefix("http://"), let host = parts.first, isHost(host) else {
            if authority.contains("/") {
                throw ValueProblem(
                    "% must be scheme and host alone, not '\(scalar.text)'",
                    hint: "vibes builds sites for the root of a host"
                )
            }
            return nil
        }
        if parts.count == 2, UInt16(parts[1]) == nil { return nil }
        guard isSecure || ["localhost", "127.0.0.1"].contains(host) else {
            throw ValueProblem(
                "% must begin with https://, not '\(scalar.text)'",
                hint: "http:// is for localhost alone"
            )
        }
        return String(text)
    }

    /// A path on the site or an address elsewhere.
    static let linkAddress = ValueForm("a path like /about or an https address") {
        scalar throws(ValueProblem) in
        let isPath = scalar.text.hasPrefix("/") && !scalar.text.hasPrefix("//")
        if isPath, !scalar.text.contains(where: \.isWhitespace) { return scalar.text }
        return try ValueForm.webAddress.read(scalar)
    }

    /// A BCP 47 tag, as far as its form goes.
    static let language = ValueForm("a language tag like en or de-AT") { scalar in
        let parts = scalar.text.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy(\.isASCIILetterOrDigit)
        }
        return isTag && (2...3).contains(parts[0].count) ? scalar.text : nil
    }

    /// The name that packages are published under.
    static let scope = ValueForm("a name of lower-case letters, digits and '-'") { scalar in
        isSlug(scalar.text) && !scalar.text.contains { "._".contains($0) } ? scalar.text : nil
    }
}

extension ValueForm<Int> {
    /// How many weeks a study has.
    static let weekCount = ValueForm("a whole number from 1 to 1000") { scalar in
        Int(scalar.text).flatMap { (1...1000).contains($0) ? $0 : nil }
    }
}

private func isHost(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCIILetterOrDigit || ".-".contains($0) }
}

extension SiteConfiguration {
    /// Whether a text has the form of `base_url`: scheme and host, `https://52vibes.dev`.
    package static func isBaseURL(_ text: String) -> Bool {
        let scalar = YAMLScalar(quoted: text)
        return ((try? ValueForm.baseURL.read(scalar)) ?? nil) != nil
    }
}
