import Diagnostics

extension MappingReader {
    /// What the site says of playgrounds; nil if it has none, or one without an API.
    mutating func playgroundConfiguration() -> PlaygroundConfiguration? {
        mapping("playground", wanted: "a mapping with api and model") { reader in
            let api = reader.api()
            let models = reader.models(required: true)
            reader.finish()
            return api.map { PlaygroundConfiguration(api: $0, models: models) }
        } ?? nil
    }

    private mutating func api() -> PlaygroundConfiguration.API? {
        mapping("api", wanted: "a mapping with name and base_url", required: true) { reader in
            let name = reader.one("name", .line, required: true)?.value
            let baseURL = reader.one("base_url", .apiAddress, required: true)?.value
            let keysURL = reader.one("keys_url", .webAddress)?.value
            let limitsURL = reader.one("limits_url", .webAddress)?.value
            let variable = reader.one("key_variable", .environmentVariable, required: true)?.value
            let keyPrefix = reader.one("key_prefix", .word)?.value
            reader.finish()
            guard let name, let baseURL, let variable else { return nil }
            return PlaygroundConfiguration.API(
                name: name,
                baseURL: baseURL,
                keysURL: keysURL,
                limitsURL: limitsURL,
                keyVariable: variable,
                keyPrefix: keyPrefix
            )
        } ?? nil
    }
}
