package import Diagnostics

/// What `content/site.yaml` says of playgrounds.
package struct PlaygroundConfiguration: Sendable {
    /// Where questions go.
    package var api: API

    /// The models that playgrounds use which name none, the preferred first.
    package var models: [Located<String>]

    /// The one API that visitors' keys are sent to.
    package struct API: Hashable, Sendable {
        /// What visitors know it by.
        package var name: String

        /// The address without a final slash: `https://api.groq.com/openai/v1`.
        package var baseURL: String

        /// Where a visitor gets a key.
        package var keysURL: String?

        /// Where a visitor sees what a key may do.
        package var limitsURL: String?

        /// The environment variable that programs have the key in.
        package var keyVariable: String

        /// What every key begins with.
        package var keyPrefix: String?
    }
}

extension PlaygroundConfiguration.API {
    /// Scheme and host, for the content security policy: `https://api.groq.com`.
    package var origin: String {
        let scheme = baseURL.prefix { $0 != "/" } + "//"
        return scheme + host
    }

    /// The host, with its port if it has one: `api.groq.com`.
    package var host: String {
        String(baseURL.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" })
    }
}
