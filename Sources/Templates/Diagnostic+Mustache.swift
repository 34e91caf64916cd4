internal import Diagnostics
internal import Mustache

extension Diagnostic {
    /// A syntax error of a template, in the words of an author.
    init(_ error: MustacheTemplate.ParserError, in source: TemplateSource) {
        // swift-mustache counts columns in characters, from 1; its first line is the library's pragma.
        let line = max(1, error.context.lineNumber - 1)
        let position = Position(line: line, column: error.context.columnNumber)
        self.init(in: source.path, at: position, Self.words(for: error.error))
    }

    private static func words(for error: any Swift.Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "this closes a section that is not the open one"
        case .unfinishedName: "the tag is not finished: a name, then }}"
        case .expectedSectionEnd: "a section is not closed before the end of the file"
        case .invalidSetDelimiter: "the set-delimiter tag is malformed"
        case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection,
            .textInsideInheritSection, .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
            "vibes' templates have no tags of this kind"
        case nil: "the template ends inside a tag"
        }
    }
}
