#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The names that decide where a path leads: each of them, and the folder it stands in.
///
/// A path with a symbolic link in it leads somewhere else when the link changes, when what it leads to
/// is exchanged, or when a folder on the way is.
struct PathTrail {
    /// A name on the way.
    struct Step: Equatable {
        /// The absolute path of the folder, without symbolic links as far as it is there.
        var folder: String
        var name: String
    }

    private(set) var steps: [Step] = []

    /// As many links as Linux follows in one path, see path_resolution(7).
    private static let mostLinks = 40

    /// Follows an absolute path as far as it leads; what is not there yet belongs to the trail.
    init(of path: String) {
        var folder: [Substring] = []
        var rest = Array(path.split(separator: "/").reversed())
        var links = 0
        while let name = rest.popLast() {
            if name == ".." { _ = folder.popLast() }
            if name == "." || name == ".." { continue }
            steps.append(Step(folder: Self.text(folder), name: String(name)))
            if let destination = destination(ofLink: Self.text(folder + [name])) {
                links += 1
                guard links <= Self.mostLinks else { return }
                if destination.hasPrefix("/") { folder = [] }
                rest += destination.split(separator: "/").reversed()
            } else {
                folder.append(name)
            }
        }
    }

    private static func text(_ components: [Substring]) -> String {
        "/" + components.joined(separator: "/")
    }
}

/// Where a symbolic link leads, as it is written in the link; nil if there is no link.
func destination(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &buffer, buffer.count)
    return length < 0
        ? nil : String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// A path from the root of the system, links and all.
func absolutePath(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
}
