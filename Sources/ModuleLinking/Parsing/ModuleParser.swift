import Diagnostics

/// Reads what a module imports, exports and declares, and nothing else of it.
///
/// Imports, exports and what they name stand outside all brackets, and tokens know whether they do:
/// so there is no need to understand statements.
struct ModuleParser {
    var module: Module
    var diagnostics: [Diagnostic] = []

    /// The name in messages.
    let file: String

    /// The indices of the tokens that are code.
    var code: [Int] = []

    /// The token being read, as an index of `code`.
    var index = 0

    /// The names declared outside all brackets, and whether their values can change.
    var declared: [String: Bool] = [:]

    /// The list of names being declared by `const`, `let` or `var`.
    var declaration: (canChange: Bool, isExported: Bool)?

    /// Whether `export` stands before the declaration that follows.
    var isExporting = false

    /// Reads a module.
    init(_ text: String, file: String) {
        self.file = file
        module = Module(text: ModuleText(text))
        do {
            module.tokens = try Lexer.tokens(of: module.text.scalars)
            code = module.tokens.indices.filter { module.tokens[$0].isCode }
            while index < code.count { readToken() }
            checkNames()
        } catch {
            module.hasUnknownExports = true
            let position = module.text.position(of: error.place..<error.place + 1)
            diagnostics.append(Diagnostic(in: file, at: position, error.message))
        }
    }

    private mutating func readToken() {
        guard let token = token(), isOfInterest(token), text(-1) != "." else {
            index += 1
            return
        }
        switch text() {
        case "import": readImport(isTopLevel: token.isTopLevel)
        case "export" where token.isTopLevel: readExport()
        case "await" where !token.isInFunction && text(1) != ":":
            allowInEntry(.topLevelAwait)
            index += 1
        case let text where token.isTopLevel: readDeclaration(text)
        default: index += 1
        }
    }

    /// Whether a token can be what is looked for; between brackets that is `import` and `await`.
    private func isOfInterest(_ token: Token) -> Bool {
        if token.isTopLevel { return token.kind == .word || token.kind == .punctuator }
        return token.kind == .word
            && ["a", "i"].contains(module.text.scalars[token.range.lowerBound])
    }

    /// Notes a feature that only a module can have which no other imports.
    mutating func allowInEntry(_ feature: Restriction) {
        module.entryFeatures.append(Located(feature, at: position()))
    }
}

// MARK: - Tokens

extension ModuleParser {
    /// A token counted from the one being read.
    func token(_ offset: Int = 0) -> Token? {
        code.indices.contains(index + offset) ? module.tokens[code[index + offset]] : nil
    }

    /// The text of a token counted from the one being read; empty where there is none.
    func text(_ offset: Int = 0) -> String {
        token(offset).map { module.text.string($0.range) } ?? ""
    }

    /// Whether a token counted from the one being read is of a kind.
    func isKind(_ kind: Token.Kind, _ offset: Int = 0) -> Bool {
        token(offset)?.kind == kind
    }

    /// A token with its place.
    func located(_ offset: Int = 0) -> Located<String> {
        Located(text(offset), at: position(offset))
    }

    /// The place of a token; at the end of the text that of the last one.
    func position(_ offset: Int = 0) -> Position {
        let range = (token(offset) ?? module.tokens[code[code.count - 1]]).range
        return module.text.position(of: range)
    }

    /// The text of a string without its quotes, and its place.
    func quoted(_ offset: Int = 0) -> Located<String> {
        let range = (token(offset) ?? module.tokens[code[code.count - 1]]).range
        let inner = range.lowerBound + 1..<range.upperBound - 1
        return Located(module.text.string(inner), at: module.text.position(of: inner))
    }

    /// Leaves out all tokens from one to the one being read.
    mutating func cut(from start: Int, isStatement: Bool, isExport: Bool) {
        let end = index < code.count ? code[index] : module.tokens.count
        let last = isStatement ? code[index - 1] + 1 : end
        let tokens = code[start]..<last
        module.cuts.append(Module.Cut(tokens: tokens, isStatement: isStatement, isExport: isExport))
    }

    /// Reports a restriction at a token.
    mutating func report(_ restriction: Restriction, _ offset: Int = 0) {
        report(restriction, at: position(offset))
    }

    /// Reports a restriction at a place.
    mutating func report(_ restriction: Restriction, at position: Position) {
        report(restriction.message, at: position, hint: restriction.hint)
    }

    /// Reports a mistake.
    mutating func report(_ message: String, at position: Position, hint: String? = nil) {
        diagnostics.append(Diagnostic(in: file, at: position, message, hint: hint))
    }
}
