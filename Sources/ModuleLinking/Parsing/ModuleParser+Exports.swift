import Diagnostics

extension ModuleParser {
    /// Reads `export` and decides what becomes of the declaration that follows.
    mutating func readExport() {
        let start = index
        index += 1
        switch text() {
        case "const", "let", "var", "function", "class": beginExport(from: start)
        case "async" where text(1) == "function": beginExport(from: start)
        case "{": readExportList(from: start)
        case "*": readForeignExport(.exportAll)
        case "default": report(.defaultExport)
        default: report(.unknownExport)
        }
    }

    private mutating func beginExport(from start: Int) {
        isExporting = true
        cut(from: start, isStatement: false, isExport: true)
    }

    private mutating func readExportList(from start: Int) {
        let names = readNames(orReport: .unknownExport)
        if text() == "from" { return readForeignExport(.exportFrom) }
        if text() == ";" { index += 1 }
        cut(from: start, isStatement: true, isExport: true)
        for (local, name) in names {
            if name.value == "default" { report(.defaultExport, at: name.position) }
            module.exports.append(Module.Export(name: name, local: local))
        }
    }

    private mutating func readForeignExport(_ restriction: Restriction) {
        report(restriction)
        module.hasUnknownExports = true
        guard let path = readPath() else { return }
        module.imports.append(Module.Import(path: path, names: []))
    }

    // MARK: - Declarations

    /// Reads a token outside all brackets, which may declare names or end a list of them.
    mutating func readDeclaration(_ text: String) {
        switch text {
        case "const", "let", "var":
            declaration = (text != "const", isExporting)
            isExporting = false
            declareNext()
        case ",": declareNext()
        case ";": declaration = nil
        case "function", "class": declareFunctionOrClass()
        default: break
        }
        index += 1
    }

    /// Declares what stands behind `const` or a comma: a name, or a pattern of names.
    private mutating func declareNext() {
        guard let declaration else { return }
        if isKind(.word, 1) {
            declare(
                located(1),
                canChange: declaration.canChange,
                isExported: declaration.isExported
            )
        } else if ["{", "["].contains(text(1)) {
            if declaration.isExported { report(.patternExport, 1) }
            for name in namesOfPattern() { declared[name] = declaration.canChange }
        }
    }

    /// All words that may be names of the pattern that follows; some stand for default values.
    private func namesOfPattern() -> [String] {
        var names: [String] = []
        var offset = 2
        while let token = token(offset), !token.isTopLevel {
            if token.kind == .word, text(offset + 1) != ":" { names.append(text(offset)) }
            offset += 1
        }
        return names
    }

    private mutating func declareFunctionOrClass() {
        let offset = text(1) == "*" ? 2 : 1
        if isKind(.word, offset) {
            declare(located(offset), canChange: false, isExported: isExporting)
        } else if isExporting {
            report(.unknownExport, offset)
        }
        isExporting = false
    }

    private mutating func declare(_ name: Located<String>, canChange: Bool, isExported: Bool) {
        declared[name.value] = canChange
        guard isExported else { return }
        module.exports.append(Module.Export(name: name, local: name))
    }
}
