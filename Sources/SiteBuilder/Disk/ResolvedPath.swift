#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The absolute path that a path stands for, with all symbolic links resolved; its last parts need
/// not exist.
func resolvedPath(_ path: String) throws(DiskError) -> String {
    var rest = path[...]
    while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
    do {
        return try existingPath(String(rest))
    } catch {
        if error.code == ENOTDIR {
            throw DiskError(.open, firstFile(above: String(rest)), .system(ENOTDIR))
        }
        guard error.code == ENOENT else { throw error }
    }
    let link = try? FileStatus.of(DiskPath(String(rest)), in: AT_FDCWD)
    if link?.kind == .link { throw DiskError(.find, path, .brokenLink) }
    let (above, name) = splitPath(String(rest))
    let folder = try resolvedPath(above)
    return switch name {
    case "", ".": folder
    case "..": parentPath(folder)
    default: joinedPath(folder, name)
    }
}

/// The two parts of a path as it is written: the folder, `.` if there is none, and the name in it.
func splitPath(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
}

/// The part of a path that exists and stands in the way of the rest.
private func firstFile(above path: String) -> String {
    let folder = splitPath(path).folder
    let status = try? FileStatus.of(DiskPath(folder), in: AT_FDCWD)
    return status == nil && folder != path ? firstFile(above: folder) : folder
}

/// The user's home folder, resolved, if there is one.
func homePath() -> String? {
    guard let home = getenv("HOME") else { return nil }
    return try? existingPath(String(cString: home))
}

/// The folder of an absolute path without links; that of `/` is itself.
func parentPath(_ path: String) -> String {
    let above = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    return above.isEmpty ? "/" : String(above)
}

/// The path of a name in a folder.
func joinedPath(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/\(name)" : "\(folder)/\(name)"
}

/// Whether a path is a folder itself or lies in it; both are absolute and without links.
func isPath(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : "\(folder)/")
}

/// The resolved path of something that exists.
func existingPath(_ path: String) throws(DiskError) -> String {
    guard let resolved = realpath(path, nil) else {
        throw DiskError(.find, path, .system(errno))
    }
    defer { free(resolved) }
    return String(cString: resolved)
}
