/// What the splat and the placeholders of a pattern stand for in one path.
package struct Captures: Equatable, Sendable {
    /// Still percent-encoded, by name; the splat's is `splat`.
    package var values: [String: String]

    /// Takes values by names, percent-encoded.
    package init(values: [String: String] = [:]) {
        self.values = values
    }

    /// A destination or a header's value with `:name` replaced; names that were not captured stay.
    package func filled(in template: String) -> String {
        guard !values.isEmpty, template.utf8.contains(UInt8(ascii: ":")) else { return template }
        return PatternScanner.parts(of: template, splats: false).map { part in
            switch part {
            case .literal(let text): text
            case .placeholder(let name): values[name] ?? ":" + name
            case .splat: "*"
            }
        }.joined()
    }
}
