/// The address of a public repository, and what can be made of it.
package struct GitRepository: Hashable, Sendable {
    /// The address as written, without a final slash or `.git`.
    package let url: String

    /// `OWNER/NAME`, if it is at GitHub.
    package let gitHubName: String?

    /// Reads an `https` address; nil for any other text.
    package init?(_ text: String) {
        guard text.hasPrefix("https://"), !text.contains(where: \.isWhitespace) else { return nil }
        var url = text[...]
        while url.hasSuffix("/") { url = url.dropLast() }
        if url.hasSuffix(".git") { url = url.dropLast(4) }
        let parts = url.dropFirst(8).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.url = String(url)
        let isGitHub = parts.count == 3 && parts[0] == "github.com"
        gitHubName = isGitHub ? "\(parts[1])/\(parts[2])" : nil
    }

    /// The name a reader knows it by: `OWNER/NAME` at GitHub, else the address without its scheme.
    package var label: String { gitHubName ?? String(url.dropFirst(8)) }
}
