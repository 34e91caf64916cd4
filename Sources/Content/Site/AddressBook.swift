import Diagnostics

/// Every address of a site with what lies there, so that no two things share one.
///
/// Addresses are compared without regard to case, for some disks do not tell them apart.
struct AddressBook {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var redirects: [(from: String, to: String)] = []
    private var entries: [String: Entry] = [:]
    private let quarters: Int

    private struct Entry {
        let address: String
        let place: Place
        var isAlias = false
    }

    /// Takes the published pages in the order of their addresses.
    init(_ pages: [Page], quarters: Int) {
        self.quarters = quarters
        let byPath = pages.sorted { $0.path < $1.path }
        for page in byPath { add(page) }
        for page in byPath {
            for alias in page.aliases { add(alias, of: page) }
        }
        redirects.sort { $0.from < $1.from }
    }

    private mutating func add(_ page: Page) {
        let address = page.permalink.path
        if let maker = generator(of: page) {
            return fail(
                page.place,
                "the address '\(address)' is taken: vibes makes \(maker) there",
                hint: page.path.hasPrefix("content/weeks/")
                    ? "the page of the calendar is content/weeks/_index.md"
                    : "rename the file, or set 'slug'"
            )
        }
        let entry = Entry(address: address, place: page.place)
        guard let other = entries.updateValue(entry, forKey: address.lowercased()) else { return }
        entries[address.lowercased()] = other
        let caseOnly = other.address == address ? "" : " but for case"
        fail(
            page.place,
            "the address '\(address)' is taken by another page\(caseOnly)",
            hint: "also at \(other.place)"
        )
    }

    private mutating func add(_ alias: Located<String>, of page: Page) {
        let key = alias.value.lowercased()
        let place = Place(file: page.path, position: alias.position)
        if let maker = generator(at: key) {
            return fail(place, "the alias '\(alias.value)' is taken: vibes makes \(maker) there")
        }
        guard let other = entries[key] else {
            entries[key] = Entry(address: alias.value, place: place, isAlias: true)
            redirects.append((alias.value, page.permalink.path))
            return
        }
        let owner = other.isAlias ? "is an alias already" : "is the address of a page"
        fail(place, "the alias '\(alias.value)' \(owner)", hint: "see \(other.place)")
    }

    private mutating func fail(_ place: Place, _ message: String, hint: String? = nil) {
        diagnostics.append(Diagnostic(in: place.file, at: place.position, message, hint: hint))
    }

    /// What vibes makes at the address of a page, if the page does not stand for it.
    private func generator(of page: Page) -> String? {
        switch page.kind {
        case .notFound, .home: nil
        case .section where page.permalink.path == "/weeks": nil
        default: generator(at: page.permalink.path)
        }
    }

    /// What vibes makes at an address.
    private func generator(at address: String) -> String? {
        let parts = address.split(separator: "/", maxSplits: 1)
        switch (parts.first, parts.count) {
        case ("weeks", 1): return "the calendar"
        case ("404", 1): return "the page for what is not found"
        case ("tags", 1): return "the list of tags"
        case ("tags", _): return "the pages of tags"
        case ("api", _): return "the data files"
        case ("assets", _): return "styles and scripts"
        case (let name?, 1) where name.hasPrefix("q"):
            let isQuarter = Int(name.dropFirst()).map { (1...max(1, quarters)).contains($0) }
            return isQuarter == true ? "the page of a quarter" : nil
        default: return nil
        }
    }
}
