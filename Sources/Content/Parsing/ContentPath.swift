/// What the path of a Markdown file says about its page (DESIGN, "Content").
struct ContentPath {
    enum Role {
        case home
        case notFound
        case section
        case page
        case artifact
    }

    let role: Role

    /// The folders between `content/` and the page, as they are named.
    let folders: [String]

    /// The name the address is made from: the file's without `.md`, or the folder's of an index.
    let name: String

    /// Takes a path relative to the site folder, `content/guide/forking.md`.
    init(_ path: String) {
        var parts = path.split(separator: "/").map(String.init)
        if parts.first == "content" { parts.removeFirst() }
        let file = parts.popLast() ?? ""
        let stem = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
        let isIndex = stem == "_index" || stem == "index"
        guard !isIndex || !parts.isEmpty else {
            (role, folders, name) = (.home, [], "")
            return
        }
        name = isIndex ? parts.removeLast() : stem
        folders = parts
        role =
            switch (stem, folders) {
            case ("_index", _): .section
            case ("404", []): .notFound
            case (_, ["weeks"]): .artifact
            default: .page
            }
    }

    /// The address with that last part; artifacts lie at the root.
    func permalink(ending slug: String) -> Permalink {
        let parents = role == .artifact ? [] : folders.map { fileSlug(of: $0) }
        return Permalink("/" + (parents + [slug]).joined(separator: "/"))
    }
}
