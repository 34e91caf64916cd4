extension Language {
    /// Every language, each once.
    package static let all: [Language] = [
        .swift, .go, .python, .javascript, .typescript, .jsx, .tsx, .json, .yaml, .bash,
        .console, .rust, .c, .cpp, .java, .kotlin, .ruby, .php, .sql, .html, .css, .xml, .diff,
        .dockerfile,
        .makefile, .markdown, .ini, .toml, .lua, .zig, .http,
    ]
}
