import Diagnostics

/// Finds what the imports of all modules lead to, and reports those that lead to nothing good.
struct ImportResolver {
    let modules: [String: Module]

    /// The names of all assets.
    let assets: Set<String>

    /// What stands before the names in messages.
    let folder: String

    /// Where the imports lead, by the name of the module that has them.
    private(set) var links: [String: ModuleLinks] = [:]

    private(set) var diagnostics: [Diagnostic] = []

    private var imported: Set<String> = []
    private var called: Set<String> = []

    /// The modules that were met, and whether their imports are still being followed.
    private var isOpen: [String: Bool] = [:]

    /// Resolves the imports of modules.
    init(_ modules: [String: Module], assets: Set<String>, folder: String) {
        self.modules = modules
        self.assets = assets
        self.folder = folder
        for name in modules.keys.sorted() { follow(name) }
        for name in imported { checkPart(name) }
    }

    /// The modules that are published as files of their own.
    var entries: Set<String> {
        Set(modules.keys.filter { !imported.contains($0) || called.contains($0) })
    }

    // MARK: - Following

    private mutating func follow(_ name: String) {
        guard isOpen[name] == nil, let module = modules[name] else { return }
        isOpen[name] = true
        var links = ModuleLinks()
        for item in module.imports {
            let target = target(of: item, in: name)
            links.imports.append(target)
            if let target { imported.insert(target) }
        }
        for item in module.dynamicImports {
            guard isRelative(item.path, in: name), let target = asset(item.path, in: name),
                leads(to: target, item.path, in: name)
            else { continue }
            links.calls[item.token] = target
            called.insert(target)
        }
        self.links[name] = links
        isOpen[name] = false
    }

    private mutating func target(of item: Module.Import, in name: String) -> String? {
        guard isRelative(item.path, in: name), let target = asset(item.path, in: name)
        else { return nil }
        guard let module = modules[target] else {
            report("'\(target)' is not a module", item.path, in: name, hint: "modules end in .js")
            return nil
        }
        check(item, of: target, module, in: name)
        return leads(to: target, item.path, in: name) ? target : nil
    }

    private mutating func isRelative(_ path: Located<String>, in name: String) -> Bool {
        if AssetName.isRelative(path.value) { return true }
        let message = "'\(path.value)' is not the relative path of a module"
        report(message, path, in: name, hint: "a path begins with ./ or ../")
        return false
    }

    /// Follows the imports of a module, unless that is what is being done.
    ///
    /// - Returns: Whether the path leads on; one that leads back is reported.
    private mutating func leads(to target: String, _ path: Located<String>, in name: String) -> Bool
    {
        follow(target)
        guard isOpen[target] == true else { return true }
        report("'\(path.value)' leads back to this file in a circle", path, in: name)
        return false
    }

    private mutating func asset(_ path: Located<String>, in name: String) -> String? {
        let target = AssetName.resolve(path.value, from: name)
        if assets.contains(target) { return target }
        let hint = AssetName.hint(for: target, among: assets)
        report("there is no asset '\(target)'", path, in: name, hint: hint)
        return nil
    }

    // MARK: - Checks

    /// Checks that a module exports what another imports of it.
    private mutating func check(
        _ item: Module.Import,
        of target: String,
        _ module: Module,
        in name: String
    ) {
        guard !module.hasUnknownExports else { return }
        let exports = module.exports.map(\.name.value)
        for wanted in item.names.map(\.name)
        where wanted.value != "default" && !exports.contains(wanted.value) {
            let hint = nameHint(for: wanted.value, among: exports, noun: "it exports")
            report("'\(target)' does not export '\(wanted.value)'", wanted, in: name, hint: hint)
        }
    }

    /// Checks that a module that others import does nothing that it could not do in a function.
    private mutating func checkPart(_ name: String) {
        for feature in modules[name]?.entryFeatures ?? [] {
            let (message, hint) = (feature.value.message, feature.value.hint)
            let file = folder + name
            diagnostics.append(Diagnostic(in: file, at: feature.position, message, hint: hint))
        }
    }

    private mutating func report(
        _ message: String,
        _ word: Located<String>,
        in name: String,
        hint: String? = nil
    ) {
        let file = folder + name
        diagnostics.append(Diagnostic(in: file, at: word.position, message, hint: hint))
    }
}
