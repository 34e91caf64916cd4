/// What a response carries.
package enum HostBody: Hashable, Sendable {
    case none

    /// A file, by its path relative to the output folder.
    case asset(String)
    case text(String)
}
