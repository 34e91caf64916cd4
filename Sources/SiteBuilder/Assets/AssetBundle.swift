import Diagnostics
import Digests

/// The files of `templates/assets`, as templates include them and as they are published.
///
/// A file's address holds a part of its digest, so that the host can let browsers keep it for good.
/// Files below `root/` are asked for by a fixed name and are published under it.
struct AssetBundle: Sendable {
    /// One file as it is published.
    struct Asset: Sendable {
        /// The address, `/assets/css/base.1a2b3c4d.css`.
        var url: String
        var bytes: [UInt8]
        var integrity: String
    }

    /// The published files by their name below `templates/assets`.
    private(set) var assets: [String: Asset] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    private let sources: [String: [UInt8]]
    /// The files whose references are being followed, to end a circle.
    private var open: [String] = []

    static let folder = "templates/assets/"

    /// Publishes the files given by their name below `templates/assets`.
    init(_ sources: [String: [UInt8]]) {
        self.sources = sources
        for name in sources.keys.sorted() { _ = publish(name) }
    }
}

extension AssetBundle {
    /// The texts templates include: `asset/NAME` is the whole tag of a style sheet or a module,
    /// `url/NAME` the address, `integrity/NAME` the digest for subresource integrity.
    var fragments: [String: String] {
        var fragments: [String: String] = [:]
        for (name, asset) in assets {
            fragments["asset/\(name)"] = asset.tag
            fragments["url/\(name)"] = asset.url
            fragments["integrity/\(name)"] = asset.integrity
        }
        return fragments
    }

    /// The files to write.
    var outputs: [OutputFile] {
        assets.values.sorted { $0.url < $1.url }.map { asset in
            OutputFile(path: String(asset.url.dropFirst())) { asset.bytes }
        }
    }

    // MARK: - Publishing

    /// Publishes one file, and before it all files it refers to, for its own digest covers theirs.
    private mutating func publish(_ name: String) -> Asset? {
        if let asset = assets[name] { return asset }
        guard var bytes = sources[name] else { return nil }
        open.append(name)
        defer { open.removeLast() }
        if let syntax = AssetReferences.Syntax(of: name) {
            bytes = rewriteReferences(in: bytes, of: name, syntax: syntax)
        }
        let asset = Asset(
            url: Self.url(of: name, bytes: bytes),
            bytes: bytes,
            integrity: SHA384Digest(of: bytes).integrity
        )
        assets[name] = asset
        return asset
    }

    private mutating func rewriteReferences(
        in bytes: [UInt8],
        of name: String,
        syntax: AssetReferences.Syntax
    ) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        for reference in AssetReferences.all(in: text, syntax: syntax).reversed() {
            guard let url = address(of: reference, in: name) else { continue }
            text.replaceSubrange(reference.range, with: url)
        }
        return Array(text.utf8)
    }

    private mutating func address(
        of reference: AssetReferences.Reference,
        in name: String
    ) -> String? {
        let target = Self.resolve(reference.path, from: name)
        if open.contains(target) {
            report(reference, in: name, "'\(reference.path)' leads back to this file in a circle")
            return nil
        }
        guard let asset = publish(target) else {
            let hint = nameHint(for: target, among: sources.keys.sorted(), noun: "assets")
            report(reference, in: name, "there is no asset '\(target)'", hint: hint)
            return nil
        }
        return asset.url
    }

    private mutating func report(
        _ reference: AssetReferences.Reference,
        in name: String,
        _ message: String,
        hint: String? = nil
    ) {
        let file = Self.folder + name
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

    /// The name a relative path leads to from another name.
    private static func resolve(_ path: String, from name: String) -> String {
        var parts = name.split(separator: "/").dropLast()
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

extension AssetBundle.Asset {
    fileprivate var tag: String {
        if url.hasSuffix(".css") {
            return "<link rel=\"stylesheet\" href=\"\(url)\" integrity=\"\(integrity)\">\n"
        }
        if url.hasSuffix(".js") {
            return "<script type=\"module\" src=\"\(url)\" integrity=\"\(integrity)\"></script>\n"
        }
        return url
    }
}
