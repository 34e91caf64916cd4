import Diagnostics

/// The addresses of a site, for guessing which one was meant.
struct AddressBook {
    private let byFolder: [Substring: [String]]
    private let byName: [Substring: [String]]

    /// Takes addresses in the order in which they are preferred.
    init(_ addresses: [String]) {
        byFolder = Dictionary(grouping: addresses) { Self.parts(of: $0).folder }
        byName = Dictionary(grouping: addresses) { Self.parts(of: $0).name }
    }

    /// The address most like another one, in the same folder or of the same name elsewhere; nil if
    /// none is like it.
    func nearest(to address: String) -> String? {
        let (folder, name) = Self.parts(of: address)
        return nearestName(to: address, among: (byFolder[folder] ?? []) + (byName[name] ?? []))
    }

    private static func parts(of address: String) -> (folder: Substring, name: Substring) {
        let slash = address.lastIndex(of: "/") ?? address.startIndex
        return (address[..<slash], address[slash...])
    }
}
