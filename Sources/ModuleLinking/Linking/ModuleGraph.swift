package import Diagnostics

/// The modules of a site, and which of them needs which.
///
/// A module that no other imports is an *entry*: it is published, in one file with all modules it
/// needs. The others are *parts*, which are published in the files of entries alone. A module that is
/// asked for by `import("./file.js")` is an entry, whether it is a part as well or not. A module that
/// is in two files is there twice: what it remembers, the two do not share.
package struct ModuleGraph: Sendable {
    /// What is wrong with the modules, by place.
    package let diagnostics: [Diagnostic]

    private let modules: [String: Module]
    /// The names of the modules that are files of their own.
    private let entries: Set<String>

    private let links: [String: ModuleLinks]

    /// Reads all modules among the assets and checks how they fit together.
    ///
    /// - Parameters:
    ///   - assets: The bytes of the assets, by their names.
    ///   - folder: What stands before the names in messages.
    package init(_ assets: [String: [UInt8]], folder: String) {
        var diagnostics: [Diagnostic] = []
        var modules: [String: Module] = [:]
        for (name, bytes) in assets where AssetName.isModule(name) {
            let text = String(validating: bytes, as: UTF8.self)
            if text == nil {
                diagnostics.append(Diagnostic(in: folder + name, "the file is not UTF-8"))
            }
            let parser = ModuleParser(text ?? "", file: folder + name)
            modules[name] = parser.module
            diagnostics += parser.diagnostics
        }
        let resolver = ImportResolver(modules, assets: Set(assets.keys), folder: folder)
        self.diagnostics = (diagnostics + resolver.diagnostics).sorted()
        self.modules = modules
        (entries, links) = (resolver.entries, resolver.links)
    }
}

extension ModuleGraph {
    /// Whether a file is a module.
    package func isModule(_ name: String) -> Bool { modules[name] != nil }

    /// Whether a file is a module that is published in the files of others alone.
    package func isPart(_ name: String) -> Bool { isModule(name) && !entries.contains(name) }

    /// The entries in whose files each part is, by the name of the part.
    package var entriesByPart: [String: [String]] {
        var result: [String: [String]] = [:]
        for entry in entries.sorted() {
            for part in sequence(for: entry) where isPart(part) {
                result[part, default: []].append(entry)
            }
        }
        return result
    }

    /// The assets whose addresses the file of an entry holds.
    package func assetsCalled(by entry: String) -> Set<String> {
        Set(sequence(for: entry).flatMap { links[$0]?.calls.values.map(\.self) ?? [] })
    }

    /// The file of an entry: the modules it needs, each in a function, and then its own code.
    ///
    /// - Parameters:
    ///   - entry: The name of the entry.
    ///   - addresses: Where the assets that it calls are published.
    /// - Returns: The text of a module that imports nothing.
    package func linked(_ entry: String, addresses: [String: String]) -> String {
        let sequence = sequence(for: entry).compactMap { name in
            modules[name].map { LinkedFile.Part(name, $0, links[name] ?? ModuleLinks()) }
        }
        return LinkedFile(sequence, addresses: addresses).text
    }

    /// A module and all that it needs, each once, behind what it needs itself.
    private func sequence(for entry: String) -> [String] {
        var seen: Set<String> = []
        var order: [String] = []
        func visit(_ name: String) {
            guard seen.insert(name).inserted else { return }
            for case let needed? in links[name]?.imports ?? [] { visit(needed) }
            order.append(name)
        }
        visit(entry)
        return order
    }
}
