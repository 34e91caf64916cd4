import Testing

@testable import Highlighting

@Suite struct LanguageTests {
    @Test(arguments: [
        "js": "javascript", "py": "python", "sh": "bash", "zsh": "bash", "shell": "bash",
        "c++": "c++", "cpp": "c++", "yml": "yaml", "rs": "rust", "golang": "go", "ts": "typescript",
        "patch": "diff", "svg": "xml", "conf": "ini", "jsonc": "json", "shell-session": "console",
        "sh-session": "console", "md": "markdown", "kt": "kotlin", "rb": "ruby",
        "docker": "dockerfile",
        "make": "makefile", "properties": "ini", "SWIFT": "swift", "JavaScript": "javascript",
    ])
    func `finds a language by what people call it`(alias: String, name: String) {
        #expect(Language.named(alias)?.name == name)
    }

    @Test func `finds every language by every name of it`() {
        for language in Language.all {
            for name in [language.name, language.title, language.name.uppercased()]
                + language.aliases
            {
                #expect(Language.named(name)?.name == language.name, "\(name)")
            }
        }
    }

    @Test(arguments: ["", "swiftt", "mermaid", "text", "js "])
    func `knows no other name`(name: String) {
        #expect(Language.named(name) == nil)
    }

    @Test func `takes only sessions for consoles`() {
        #expect(Language.all.filter(\.isConsole).map(\.name) == ["console"])
    }
}
