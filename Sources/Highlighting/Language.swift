/// A language that code can be highlighted in.
package struct Language: Sendable {
    /// The canonical name, in lower case: `swift`.
    package let name: String
    /// The name as people write it: `Swift`.
    package let title: String
    /// Every other name of the language, in lower case.
    package let aliases: [String]
    /// Whether the code is a session, in which prompts and output are told apart.
    package let isConsole: Bool
    /// Gives the compiled grammar, which is compiled when it is first asked for.
    let program: @Sendable () -> Program

    init(
        _ name: String,
        title: String,
        aliases: [String] = [],
        isConsole: Bool = false,
        program: @escaping @Sendable () -> Program
    ) {
        self.name = name
        self.title = title
        self.aliases = aliases
        self.isConsole = isConsole
        self.program = program
    }

    /// Finds a language by its name or an alias, in any case.
    package static func named(_ info: String) -> Language? {
        byName[info.lowercased()]
    }

    private static let byName: [String: Language] = {
        var languages: [String: Language] = [:]
        for language in all {
            for name in [language.name] + language.aliases {
                precondition(languages[name] == nil, "two languages are called \(name)")
                languages[name] = language
            }
        }
        return languages
    }()
}
