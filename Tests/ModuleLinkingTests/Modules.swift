import Diagnostics
import ModuleLinking

/// Modules of a test, written as one text: `-- name`, then the lines of the module.
struct Modules {
    let texts: [String: String]
    let graph: ModuleGraph

    /// Reads the modules of a text and links them.
    init(_ text: String) {
        var texts: [String: String] = [:]
        var name = "a.js"
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- ") {
                name = String(line.dropFirst(3))
            } else {
                texts[name, default: ""] += line + "\n"
            }
        }
        self.texts = texts
        graph = ModuleGraph(texts.mapValues { Array($0.utf8) }, folder: "")
    }

    /// The file of an entry; an asset that it calls has the address `/NAME`.
    func linked(_ entry: String = "a.js") -> String {
        let called = graph.assetsCalled(by: entry).map { ($0, "/\($0)") }
        return graph.linked(entry, addresses: Dictionary(uniqueKeysWithValues: called))
    }

    /// What is wrong, as an author reads it.
    var problems: String {
        let texts = texts
        return DiagnosticPrinter { texts[$0] }.text(for: graph.diagnostics)
    }
}
