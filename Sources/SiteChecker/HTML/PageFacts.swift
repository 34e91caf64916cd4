/// What the checks need to know of a page, read from its HTML.
struct PageFacts: Sendable {
    /// The path of the file in the output.
    var file: String
    var title: String?

    /// The levels of the headings in order, each with the heading's id.
    var headings: [(level: Int, id: String?)] = []

    /// All addresses that the page names, in order.
    var references: [Reference] = []

    /// The images without an `alt`, and those whose `alt` is empty.
    var imagesWithoutText: [String] = []
    var ids: Set<String> = []

    /// Whether search engines are asked to leave the page out.
    var isHidden = false

    /// An address that a page names.
    struct Reference: Sendable {
        var address: String

        /// Whether a reader follows it, and not the browser.
        var isLink: Bool
    }

    /// Reads a page.
    init(_ page: [UInt8], file: String) {
        self.file = file
        var scanner = HTMLScanner(page)
        while let tag = scanner.next() { add(tag) }
        title = scanner.title
    }

    private mutating func add(_ tag: HTMLTag) {
        if let id = tag["id"] { ids.insert(id) }
        switch tag.name {
        case "a", "area":
            refer(to: tag["href"], isLink: true)
        case "link":
            let isHint = !Set(tag.words(of: "rel")).isDisjoint(with: ["preconnect", "dns-prefetch"])
            if !isHint { refer(to: tag["href"]) }
        case "img":
            refer(to: tag["src"])
            if (tag["alt"] ?? "").isEmpty, tag["role"] != "presentation" {
                imagesWithoutText.append(tag["src"] ?? "")
            }
        case "script", "iframe", "source", "track", "embed", "audio", "video":
            refer(to: tag["src"])
        case "meta":
            if tag["name"] == "robots", tag.words(of: "content").contains("noindex") {
                isHidden = true
            }
        default:
            guard tag.name.count == 2, tag.name.hasPrefix("h"),
                let level = Int(tag.name.dropFirst())
            else { return }
            headings.append((level, tag["id"]))
        }
    }

    private mutating func refer(to address: String?, isLink: Bool = false) {
        guard let address else { return }
        references.append(Reference(address: address, isLink: isLink))
    }
}
