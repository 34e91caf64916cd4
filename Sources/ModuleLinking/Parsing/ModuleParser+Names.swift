import Diagnostics

extension ModuleParser {
    /// Holds what is imported and exported against each other and against what is declared.
    mutating func checkNames() {
        checkImportedNames()
        var seen: Set<String> = []
        for (name, local) in module.exports.map({ ($0.name, $0.local) }) {
            if !seen.insert(name.value).inserted {
                report("'\(name.value)' is exported twice", at: name.position)
            }
            switch declared[local.value] {
            case nil: reportUndeclared(local)
            case true?: report(.changingExport, at: local.position)
            case false?: break
            }
        }
    }

    private mutating func checkImportedNames() {
        var seen: Set<String> = []
        for (name, local) in module.imports.flatMap(\.names).map({ ($0.name.value, $0.local) }) {
            declared[local.value] = false
            guard !seen.insert(local.value).inserted else { continue }
            report(
                "'\(local.value)' is imported twice",
                at: local.position,
                hint: "leave one out, or call it otherwise: \(name) as …"
            )
        }
    }

    private mutating func reportUndeclared(_ name: Located<String>) {
        let nearest = nearestName(to: name.value, among: declared.keys.sorted())
        report(
            "'\(name.value)' is not declared in this module",
            at: name.position,
            hint: nearest.map { "did you mean '\($0)'?" }
        )
    }
}
