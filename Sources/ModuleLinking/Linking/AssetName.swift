import Diagnostics

/// The name of a file below the folder of the assets, its parts separated by `/`.
package enum AssetName {
    /// The name a relative path leads to from the file of another name.
    package static func resolve(_ path: String, from name: String) -> String {
        var parts = name.split(separator: "/").dropLast()
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// What to say of a name that no asset has: the nearest one, or all in the same folder.
    package static func hint(for name: String, among assets: some Sequence<String>) -> String? {
        let assets = assets.sorted()
        if let nearest = nearestName(to: name, among: assets) {
            return "did you mean '\(nearest)'?"
        }
        let neighbours = assets.filter { folder(of: $0) == folder(of: name) }
        return nameHint(for: name, among: neighbours, noun: "assets beside it")
    }

    private static func folder(of name: String) -> Substring {
        name.lastIndex(of: "/").map { name[..<$0] } ?? ""
    }

    /// Whether a path is relative, which all are that name another asset.
    package static func isRelative(_ path: String) -> Bool {
        path.hasPrefix("./") || path.hasPrefix("../")
    }

    /// Whether a file holds a module.
    package static func isModule(_ name: String) -> Bool {
        name.hasSuffix(".js") || name.hasSuffix(".mjs")
    }
}
