#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open folder, by which everything below it is reached: what happens to the folders above does
/// not matter any more, and paths stay short.
///
/// It is a class because it owns a descriptor that the workers of a build share.
final class Folder: Sendable {
    let descriptor: Int32

    /// What the folder is called in errors.
    let shownPath: String

    /// Opens the folder at a path, through symbolic links.
    ///
    /// - Parameters:
    ///   - path: The path, absolute or relative to the working folder.
    ///   - shownPath: What to call the folder in errors, if not by its path.
    /// - Throws: An error that says why it cannot be opened.
    init(_ path: String, shownAs shownPath: String? = nil) throws(DiskError) {
        let shown = shownPath ?? path
        do {
            let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
            descriptor = try retried { open(path.isEmpty ? "." : path, flags) }
        } catch {
            throw DiskError(.open, shown, .system(error.value))
        }
        self.shownPath = shown
    }

    private init(descriptor: Int32, shownPath: String) {
        self.descriptor = descriptor
        self.shownPath = shownPath
    }

    deinit {
        close(descriptor)
    }

    /// Opens a folder below this one; `shownPath` is what to call it in errors.
    func folder(
        _ path: DiskPath,
        followsLink: Bool = false,
        shownAs shownPath: String? = nil
    ) throws(DiskError) -> Folder {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        let opened = try call(.open, path) { openat(self.descriptor, $0, flags) }
        return Folder(descriptor: opened, shownPath: shownPath ?? shown(path))
    }

    /// What a path below this folder is called in errors.
    func shown(_ path: DiskPath) -> String {
        path.isRoot ? shownPath : shownPath == "/" ? "/\(path.text)" : "\(shownPath)/\(path.text)"
    }

    /// Makes a system call with a path, again if a signal interrupts it.
    @discardableResult
    func call(
        _ operation: DiskError.Operation,
        _ path: DiskPath,
        _ body: (UnsafePointer<CChar>) -> Int32
    ) throws(DiskError) -> Int32 {
        do {
            return try retried { path.withCString(body) }
        } catch {
            throw DiskError(operation, shown(path), .system(error.value))
        }
    }
}
