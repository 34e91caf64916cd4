import Diagnostics

/// Modules in one file: all but the last in functions, which return what the modules export.
///
/// The order of the functions is that in which a browser would run the modules.
struct LinkedFile {
    /// A module of the file.
    struct Part {
        let name: String
        let module: Module
        let links: ModuleLinks

        /// Puts together what is known of a module.
        init(_ name: String, _ module: Module, _ links: ModuleLinks) {
            (self.name, self.module, self.links) = (name, module, links)
        }
    }

    private let parts: [Part]
    private let addresses: [String: String]

    /// The names that hold what the modules export, by the names of the modules.
    private let variables: [String: String]

    /// Takes modules, each behind those it imports.
    init(_ parts: [Part], addresses: [String: String]) {
        self.parts = parts
        self.addresses = addresses
        let prefix = Self.freePrefix(in: parts)
        let numbered = parts.enumerated().map { ($1.name, "\(prefix)\($0 + 1)") }
        variables = Dictionary(uniqueKeysWithValues: numbered)
    }

    /// The text of the file.
    var text: String {
        let lines = parts.dropLast().flatMap(wrapped) + (parts.last.map(entry) ?? [])
        return lines.map { $0 + "\n" }.joined()
    }

    private func entry(_ part: Part) -> [String] {
        imports(of: part) + body(of: part, keepsExports: true)
    }

    private func wrapped(_ part: Part) -> [String] {
        let exports = part.module.exports.map { export in
            Self.pair(export.name.value, export.local.value)
        }
        let start = exports.isEmpty ? "(() => {" : "const \(variables[part.name] ?? "") = (() => {"
        let end = exports.isEmpty ? [] : ["return { \(exports.joined(separator: ", ")) };"]
        return [start] + imports(of: part) + body(of: part, keepsExports: false) + end + ["})();"]
    }

    /// The declarations that stand for a module's imports, which come before all else it does.
    private func imports(of part: Part) -> [String] {
        zip(part.module.imports, part.links.imports).compactMap { item, target in
            guard !item.names.isEmpty, let variable = target.flatMap({ variables[$0] }) else {
                return nil
            }
            let names = item.names.map { Self.pair($0.name.value, $0.local.value) }
            return "const { \(names.joined(separator: ", ")) } = \(variable);"
        }
    }

    private func body(of part: Part, keepsExports: Bool) -> [String] {
        let (tokens, scalars) = (part.module.tokens, part.module.text.scalars)
        var cuts = part.module.cuts.filter { !$0.isExport || !keepsExports }[...]
        var writer = CodeWriter()
        var index = 0
        while index < tokens.count {
            if let cut = cuts.first, cut.tokens.lowerBound == index {
                if cut.isStatement { writer.leaveOutStatement() }
                index = cut.tokens.upperBound
                cuts.removeFirst()
            } else {
                let text = scalars[tokens[index].range]
                writer.take(tokens[index].kind, address(for: index, of: part, text) ?? text)
                index += 1
            }
        }
        return writer.code.isEmpty ? [] : [String(writer.code[...])]
    }

    /// The address that takes the place of a token, in the same quotes.
    private func address(
        for token: Int,
        of part: Part,
        _ text: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar>? {
        guard let asset = part.links.calls[token], let address = addresses[asset] else {
            return nil
        }
        return text.prefix(1) + Array(address.unicodeScalars) + text.suffix(1)
    }

    /// A name with what it is called on the other side, as an object has it.
    private static func pair(_ name: String, _ other: String) -> String {
        name == other ? name : "\(name): \(other)"
    }
}

extension LinkedFile {
    /// What to put before numbers so that no module holds such a name.
    private static func freePrefix(in parts: [Part]) -> String {
        let names = Set(parts.flatMap(\.module.numberedNames))
        var prefix = "m"
        while parts.indices.contains(where: { names.contains("\(prefix)\($0 + 1)") }) {
            prefix += "_"
        }
        return prefix
    }
}

extension Module {
    /// The names that begin with `m` and end in a digit.
    fileprivate var numberedNames: [String] {
        tokens.filter { $0.kind == .word && text.scalars[$0.range.lowerBound] == "m" }
            .map { text.string($0.range) }
            .filter { $0.last?.isNumber == true }
    }
}
