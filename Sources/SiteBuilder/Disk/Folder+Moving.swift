#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Folder {
    /// Moves a file or folder to another path below this folder.
    func move(_ path: DiskPath, to newPath: DiskPath) throws(DiskError) {
        try call(.move, path) { path in
            newPath.withCString { renameat(self.descriptor, path, self.descriptor, $0) }
        }
    }

    /// Exchanges two files or folders at one instant.
    ///
    /// - Returns: false if the system or the file system cannot do that; nothing has changed then.
    func exchange(_ one: DiskPath, _ other: DiskPath) throws(DiskError) -> Bool {
        guard let systemExchange else { return false }
        do {
            try call(.move, one) { first in
                other.withCString { systemExchange(self.descriptor, first, $0) }
            }
            return true
        } catch {
            if [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.code) { return false }
            throw error
        }
    }

    /// Tries to keep all other processes that ask for it from holding this folder.
    ///
    /// The lock ends with this object, or with the process, however that ends.
    ///
    /// - Returns: What came of it.
    func lock() throws(DiskError) -> LockResult {
        do {
            _ = try retried { flock(descriptor, LOCK_EX | LOCK_NB) }
            return .held
        } catch {
            if error.value == EWOULDBLOCK { return .busy }
            // Some network file systems have no locks for folders.
            if [EBADF, EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.value) {
                return .unsupported
            }
            throw DiskError(.lock, shownPath, .system(error.value))
        }
    }

    /// What came of an attempt to lock a folder.
    enum LockResult: Sendable {
        case held
        case busy
        case unsupported
    }
}

/// Exchanges two paths relative to a descriptor; nil where the system has no such call.
private typealias Exchange =
    @Sendable (Int32, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32

#if canImport(Darwin)
private let systemExchange: Exchange? = { renameatx_np($0, $1, $0, $2, UInt32(RENAME_SWAP)) }
#else
/// `renameat2` with `RENAME_EXCHANGE`, looked up by its name because the headers show it to GNU
/// sources only, and Swift does not read them as one.
private let systemExchange: Exchange? = {
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "renameat2") else { return nil }
    let rename = unsafeBitCast(symbol, to: RenameWithFlags.self)
    let exchangeFlag: UInt32 = 2
    return { rename($0, $1, $0, $2, exchangeFlag) }
}()

private typealias RenameWithFlags =
    @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32
#endif
