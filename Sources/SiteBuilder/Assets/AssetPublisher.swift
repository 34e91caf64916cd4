import Diagnostics
import Digests
import ModuleLinking

/// Gives assets their addresses, those first that others name.
struct AssetPublisher {
    private(set) var assets: [String: AssetBundle.Asset] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    private let sources: [String: [UInt8]]
    private let modules: ModuleGraph
    /// The files whose references are being followed, to end a circle.
    private var open: [String] = []

    /// Takes the files by their names, and the modules among them.
    init(_ sources: [String: [UInt8]], modules: ModuleGraph) {
        self.sources = sources
        self.modules = modules
    }

    /// Publishes every file but the modules that are parts of others.
    mutating func publishAll() {
        for name in sources.keys.sorted() { _ = publish(name) }
    }

    /// Publishes one file, and before it all files it refers to, for its own digest covers theirs.
    private mutating func publish(_ name: String) -> AssetBundle.Asset? {
        if let asset = assets[name] { return asset }
        guard !open.contains(name), !modules.isPart(name), let source = sources[name] else {
            return nil
        }
        open.append(name)
        defer { open.removeLast() }
        let bytes = withAddresses(source, of: name)
        let asset = AssetBundle.Asset(
            url: Self.url(of: name, bytes: bytes),
            bytes: bytes,
            integrity: SHA384Digest(of: bytes).integrity
        )
        assets[name] = asset
        return asset
    }

    private mutating func withAddresses(_ bytes: [UInt8], of name: String) -> [UInt8] {
        if modules.isModule(name) { return linked(name) }
        return name.hasSuffix(".css") ? styleSheet(bytes, of: name) : bytes
    }

    private mutating func linked(_ name: String) -> [UInt8] {
        var addresses: [String: String] = [:]
        for target in modules.assetsCalled(by: name).sorted() {
            addresses[target] = publish(target)?.url
        }
        return Array(modules.linked(name, addresses: addresses).utf8)
    }

    // MARK: - Style sheets

    private mutating func styleSheet(_ bytes: [UInt8], of name: String) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        for reference in StyleSheetReferences.all(in: text).reversed() {
            guard let url = address(of: reference, in: name) else { continue }
            text.replaceSubrange(reference.range, with: url)
        }
        return Array(text.utf8)
    }

    private mutating func address(
        of reference: StyleSheetReferences.Reference,
        in name: String
    ) -> String? {
        let target = AssetName.resolve(reference.path, from: name)
        if open.contains(target) {
            report(reference, in: name, "'\(reference.path)' leads back to this file in a circle")
            return nil
        }
        guard let asset = publish(target) else {
            let published = sources.keys.filter { !modules.isPart($0) }
            let hint = AssetName.hint(for: target, among: published)
            report(reference, in: name, "there is no asset '\(target)'", hint: hint)
            return nil
        }
        return asset.url
    }

    private mutating func report(
        _ reference: StyleSheetReferences.Reference,
        in name: String,
        _ message: String,
        hint: String? = nil
    ) {
        let file = AssetBundle.folder + name
        diagnostics.append(Diagnostic(in: file, at: reference.position, message, hint: hint))
    }

    // MARK: - Addresses

    private static func url(of name: String, bytes: [UInt8]) -> String {
        if name.hasPrefix("root/") { return "/" + name.dropFirst(5) }
        let digest = SHA256Digest(of: bytes).hex.prefix(10)
        let slash = name.lastIndex(of: "/") ?? name.startIndex
        guard let dot = name.lastIndex(of: "."), dot > slash else {
            return "/assets/\(name).\(digest)"
        }
        return "/assets/\(name[..<dot]).\(digest)\(name[dot...])"
    }
}
