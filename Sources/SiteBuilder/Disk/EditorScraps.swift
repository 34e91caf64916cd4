/// Files that editors and desktops leave beside those of the author's: no part of a site, and no reason
/// to build it again.
package enum EditorScraps {
    private static let names: Set<String> = [".DS_Store", "Thumbs.db", "4913"]
    private static let endings = ["~", ".swp", ".swo", ".swx", "___jb_tmp___", "___jb_old___"]
    private static let beginnings = [".#", ".goutputstream-"]

    /// Whether a name is one of those.
    package static func contains(_ name: some StringProtocol) -> Bool {
        names.contains(String(name)) || endings.contains { name.hasSuffix($0) }
            || beginnings.contains { name.hasPrefix($0) }
            || name.count > 1 && name.hasPrefix("#") && name.hasSuffix("#")
    }
}
