import Diagnostics

extension ModuleParser {
    /// Reads what begins with `import`: a declaration, a call, or `import.meta`.
    mutating func readImport(isTopLevel: Bool) {
        switch text(1) {
        case "(": readDynamicImport()
        case ".":
            allowInEntry(.importMeta)
            index += 1
        default:
            if isTopLevel { readImportDeclaration() } else { index += 1 }
        }
    }

    private mutating func readDynamicImport() {
        if isKind(.string, 2), [")", ","].contains(text(3)) {
            module.dynamicImports.append(
                Module.DynamicImport(path: quoted(2), token: code[index + 2])
            )
        } else {
            report(.computedImport)
        }
        index += 1
    }

    private mutating func readImportDeclaration() {
        let start = index
        index += 1
        let names = readImportedNames()
        guard let path = readPath() else { return }
        if ["with", "assert"].contains(text()), text(1) == "{" {
            report(.unknownImport)
            skip(behind: "}")
        }
        if text() == ";" { index += 1 }
        module.imports.append(Module.Import(path: path, names: names))
        cut(from: start, isStatement: true, isExport: false)
    }

    /// Reads what stands between `import` and the path, and reports it if it is not names.
    private mutating func readImportedNames() -> [Module.ImportedName] {
        if isKind(.string) { return [] }
        if text() == "{" {
            let names = readNames(orReport: .unknownImport)
            if text() != "from" || !isKind(.string, 1) { report(.unknownImport) }
            for name in names where name.first.value == "default" {
                report(.defaultImport, at: name.first.position)
            }
            return names.map { Module.ImportedName(name: $0.first, local: $0.second) }
        }
        let isDefault = isKind(.word) && [",", "from"].contains(text(1))
        report(text() == "*" ? .namespaceImport : isDefault ? .defaultImport : .unknownImport)
        return []
    }

    /// Reads `{ a, b as c }`, where `from` or the end of the statement follows.
    ///
    /// - Returns: Each name with what it is called on the other side of `as`.
    mutating func readNames(
        orReport restriction: Restriction
    ) -> [(first: Located<String>, second: Located<String>)] {
        var names: [(first: Located<String>, second: Located<String>)] = []
        index += 1
        while isKind(.word) {
            let isRenamed = text(1) == "as" && isKind(.word, 2)
            names.append((located(), located(isRenamed ? 2 : 0)))
            index += isRenamed ? 3 : 1
            guard text() == "," else { break }
            index += 1
        }
        if text() != "}" { report(restriction) }
        skip(behind: "}")
        return names
    }

    /// Goes on to the string that ends an import or export and reads it.
    ///
    /// What stands before it may declare names in ways that are reported already.
    mutating func readPath() -> Located<String>? {
        while index < code.count, text() != ";" {
            defer { index += 1 }
            if isKind(.string) { return quoted() }
            if isKind(.word) { declared[text()] = false }
        }
        return nil
    }

    private mutating func skip(behind end: String) {
        while index < code.count {
            index += 1
            if text(-1) == end { return }
        }
    }
}
