extension HostSite {
    /// Finds what a decoded path leads to, in the order in which the host tries.
    func lookUp(_ path: String) -> AssetLookup {
        path.utf8.last == UInt8(ascii: "/") ? lookUpFolder(path) : lookUpFile(path)
    }

    /// A path that ends in `/`.
    private func lookUpFolder(_ path: String) -> AssetLookup {
        if let index = file(path + "index.html") { return .cleanURL(index) }
        if path.hasSuffix("/index/") { return .indexTakenOff(path.dropLast("index/".count)) }
        if path != "/", let page = file(path.dropLast() + ".html") {
            return .elsewhere(page, path.dropLast())
        }
        return lookUpMissing(path)
    }

    private func lookUpFile(_ path: String) -> AssetLookup {
        if let exact = file(path) {
            return path.hasSuffix(".html") ? lookUpHTML(exact, path) : .file(exact)
        }
        if path.hasSuffix("/index") { return .indexTakenOff(path.dropLast("index".count)) }
        if let page = file(path + ".html") { return .cleanURL(page) }
        if let index = file(path + "/index.html") { return .elsewhere(index, path + "/") }
        return lookUpMissing(path)
    }

    /// A path that names an HTML file, which is sent to its clean URL unless another file is there.
    private func lookUpHTML(_ exact: String, _ path: String) -> AssetLookup {
        let clean = path.dropLast(".html".count)
        if clean.hasSuffix("/index") { return .elsewhere(exact, clean.dropLast("index".count)) }
        return clean == "/" || file(clean) != nil ? .file(exact) : .elsewhere(exact, clean)
    }

    private func lookUpMissing(_ path: String) -> AssetLookup {
        let takesPage = [.nearestPageElseHome, .nearestPage].contains(policy.unknownPaths)
        if takesPage, let page = nearestPage(to: path) {
            return AssetLookup(outcome: .page(page), reason: .notFoundPage(page))
        }
        let takesHome = [.nearestPageElseHome, .home].contains(policy.unknownPaths)
        if takesHome, let home = file("/index.html") {
            return AssetLookup(outcome: .file(home), reason: .singlePage)
        }
        return AssetLookup(outcome: .nothing, reason: .nothing)
    }

    /// The first `404.html` on the way from a path to the root.
    private func nearestPage(to path: String) -> String? {
        var folder = path[...]
        while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
            folder = folder[..<slash]
            if let page = file(folder + "/404.html") { return page }
        }
        return nil
    }

    /// The file of a path, if it is uploaded.
    private func file(_ path: some StringProtocol) -> String? {
        let name = String(path.dropFirst())
        return UploadRules.isUploaded(name) && assets.contains(name) ? name : nil
    }
}

extension AssetLookup {
    fileprivate static func file(_ file: String) -> AssetLookup {
        AssetLookup(outcome: .file(file), reason: .file(file))
    }

    fileprivate static func cleanURL(_ file: String) -> AssetLookup {
        AssetLookup(outcome: .file(file), reason: .cleanURL(file))
    }

    fileprivate static func elsewhere(_ file: String, _ path: some StringProtocol) -> AssetLookup {
        let location = location(path)
        return AssetLookup(
            outcome: .location(location),
            reason: .cleanURLElsewhere(file, location: location)
        )
    }

    fileprivate static func indexTakenOff(_ path: some StringProtocol) -> AssetLookup {
        let location = location(path)
        return AssetLookup(
            outcome: .location(location),
            reason: .indexTakenOff(location: location)
        )
    }

    /// A path as the value of `location`.
    ///
    /// What could make it the address of another host, as `//host` is, is taken off its front
    /// (`responses.ts`).
    private static func location(_ path: some StringProtocol) -> String {
        var rest = String(path)[...]
        while let length = lengthOfSlash(in: rest) { rest = rest.dropFirst(length) }
        return "/" + URLPath.escapedLocation(String(rest))
    }

    /// How many characters at the front a browser may take for a slash, or leave out; nil if none.
    private static func lengthOfSlash(in text: Substring) -> Int? {
        guard let first = text.unicodeScalars.first else { return nil }
        if first == "/" || first == "\\" || first.isHostSpace { return 1 }
        return ["%2f", "%5c", "%09"].contains(text.prefix(3).lowercased()) ? 3 : nil
    }
}
