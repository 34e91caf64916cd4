/// Where a module's imports lead.
struct ModuleLinks: Sendable {
    /// The module that each import names; nil for one that leads nowhere, or back in a circle.
    var imports: [String?] = []

    /// The assets that it asks for by `import(…)`, by the token that holds the path.
    var calls: [Int: String] = [:]
}
